import { SPEECH_ENGINES, type SpeechEngine } from '@foyer/queue';
import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderedList } from '../forms/OrderedList.tsx';
import { languageName } from '../hall/language-names.ts';
import page from '../layout/page.module.css';
import classes from './voice.module.css';

interface EngineOrderProps {
  readonly language: string;
  readonly order: readonly SpeechEngine[];
  readonly onChange: (order: readonly SpeechEngine[]) => void;
}

/** What is tried for one language, first to last. */
export function EngineOrder({ language, order, onChange }: EngineOrderProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const name = (engine: SpeechEngine) => t(`voice.engine.${engine}`);
  const others = SPEECH_ENGINES.filter((engine) => !order.includes(engine));
  return (
    <div className={classes['language']}>
      <h3 id={id}>{languageName(language, i18n.language)}</h3>
      <OrderedList labelledBy={id} items={[...order]} onChange={onChange} keyOf={(engine) => engine} nameOf={name}>
        {(engine) => (
          <div>
            {name(engine)}
            <p className={page['under']}>{t(`voice.engineHint.${engine}`)}</p>
          </div>
        )}
      </OrderedList>
      {order.length === 0 && <p className={page['under']}>{t('voice.chimeOnly')}</p>}
      <Group gap="xs" mt="xs">
        {others.map((engine) => (
          <Button
            key={engine}
            type="button"
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...order, engine])}
          >
            {name(engine)}
          </Button>
        ))}
      </Group>
    </div>
  );
}
