import type { LogState } from '@foyer/contract';
import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './audit.module.css';
import { headText } from './log-verdict.ts';

/** Browsers copy over https and on the hub's own machine only; elsewhere it is selected by hand. */
const canCopy = () => globalThis.isSecureContext === true;

/** What proves later that nothing up to here was rewritten, if it was noted down. */
export function LogHead({ head }: Pick<LogState, 'head'>) {
  const { t } = useTranslation();
  return (
    <details className={classes['head']}>
      <summary>{t('log.head')}</summary>
      {head === null ? (
        <p>{t('log.empty')}</p>
      ) : (
        <div>
          <code dir="ltr">{headText(head)}</code>
          {canCopy() && (
            <CopyButton value={headText(head)}>
              {({ copied, copy }) => (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
                  onClick={copy}
                >
                  {t(copied ? 'log.copied' : 'log.copy')}
                </Button>
              )}
            </CopyButton>
          )}
        </div>
      )}
      <p className={classes['about']}>{t('log.headHint')}</p>
    </details>
  );
}
