import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './audit.module.css';
import type { Change } from './changes.ts';

interface ChangeListProps {
  readonly changes: readonly Change[];
  /** There was nothing before: only what it is now is said. */
  readonly isNew: boolean;
}

/** Setting by setting: as it was, as it is. What is new is folded away, since all of it is. */
export function ChangeList({ changes, isNew }: ChangeListProps) {
  const { t } = useTranslation();
  if (changes.length === 0) return <p className={classes['none']}>{t('audit.noChange')}</p>;
  const list = (
    <dl className={classes['changes']}>
      {changes.map(({ name, label, before, after }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>
            {!isNew && (
              <>
                <span className="foyer-visually-hidden">{t('audit.before')}: </span>
                <del>
                  <bdi>{before ?? t('audit.nothing')}</bdi>
                </del>{' '}
                <IconArrowNarrowRight size={16} aria-hidden className="foyer-icon-directed" />{' '}
                <span className="foyer-visually-hidden">{t('audit.after')}: </span>
              </>
            )}
            <ins>
              <bdi>{after ?? t('audit.nothing')}</bdi>
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
  if (!isNew) return list;
  return (
    <details className={classes['folded']}>
      <summary>{t('audit.asSetUp')}</summary>
      {list}
    </details>
  );
}
