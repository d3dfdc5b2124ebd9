import type { CounterTicket } from '@foyer/contract';
import { errorKey } from '@foyer/ui';
import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Commands } from './use-commands.ts';

/** What the last command came to, where that is not plain to see. After a refusal: what the counter holds now. */
export function NoticeLine({ commands, current }: { readonly commands: Commands; readonly current: CounterTicket | null }) {
  const { t } = useTranslation();
  const { notice, dismiss } = commands;
  if (notice === null) return null;
  const common = { withCloseButton: true, closeButtonLabel: t('dismiss'), onClose: dismiss };
  if (notice.kind === 'nobody') {
    return (
      <Alert color="accent" role="status" {...common}>
        {t('nobodyWaits')}
      </Alert>
    );
  }
  const moved = notice.code === 'STALE_STATE' || notice.code === 'TICKET_STATE' || notice.code === 'COUNTER_HAS_NO_TICKET';
  return (
    <Alert color="danger" role="alert" {...common}>
      {t(errorKey(notice.thrown))} {moved && t(current === null ? 'nowNobody' : 'nowHere', { number: current?.number })}
    </Alert>
  );
}
