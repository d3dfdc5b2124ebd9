import { StatusDot, useHall, useNames } from '@foyer/ui/staff';
import { Text, Title, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './choose-counter.module.css';
import { StaffMenu } from './StaffMenu.tsx';

/** Where does the specialist sit today? */
export function ChooseCounter({ onChoose }: { readonly onChoose: (counterId: string) => void }) {
  const { t } = useTranslation();
  const names = useNames();
  const { counters } = useHall().state;
  return (
    <main className={classes['page']}>
      <header className={classes['header']}>
        <Title order={1} size="h3">
          {t('choose.title')}
        </Title>
        <StaffMenu />
      </header>
      {counters.length === 0 && <Text>{t('choose.none')}</Text>}
      <ul className={classes['list']}>
        {counters.map((counter) => (
          <li key={counter.id}>
            <UnstyledButton className={classes['counter'] ?? ''} onClick={() => onChoose(counter.id)}>
              <span className={classes['name']}>
                <span className={classes['word']}>{t('common:counter', { name: '' }).trim()}</span>
                <bdi>{counter.name}</bdi>
              </span>
              <span className={classes['about']}>
                <span>{counter.serviceIds.map(names.service).join(' · ') || t('choose.noServices')}</span>
                <StatusDot status={counter.status} />
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </main>
  );
}
