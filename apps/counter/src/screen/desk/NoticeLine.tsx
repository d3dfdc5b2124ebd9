import type { CounterTicket, CounterView } from '@foyer/contract';
import { isHubError } from '@foyer/hub-client';
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
  const now = presentTicket(notice.thrown, current);
  return (
    <Alert color="danger" role="alert" {...common}>
      {t(notice.code === 'HUB_UNREACHABLE' ? 'unanswered' : errorKey(notice.thrown))}{' '}
      {MOVED_ON.has(notice.code ?? '') && (now === null ? t('nowNobody') : t('nowHere', { number: now.number }))}
    </Alert>
  );
}

/** Refusals because somebody else (a pad, another window) was quicker. */
const MOVED_ON: ReadonlySet<string> = new Set(['STALE_STATE', 'TICKET_STATE', 'COUNTER_HAS_NO_TICKET']);

/** A refusal brings the counter as it stands; the live picture may be a moment behind it. */
function presentTicket(thrown: unknown, shown: CounterTicket | null): CounterTicket | null {
  const counter = isHubError(thrown) ? (thrown.details['counter'] as CounterView | undefined) : undefined;
  return counter === undefined ? shown : counter.currentTicket;
}
