import type { CounterTicket, CounterView } from '@foyer/contract';
import { isHubError } from '@foyer/hub-client';
import { errorKey } from '@foyer/ui';
import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDesk } from './desk-context.ts';
import type { Notice } from './use-commands.ts';

/** What the last command came to, where that is not plain to see. After a refusal: what the counter holds now. */
export function NoticeLine() {
  const { t } = useTranslation();
  const { commands } = useDesk();
  const { notice, tell } = commands;
  if (notice === null) return null;
  const common = { withCloseButton: true, closeButtonLabel: t('dismiss'), onClose: () => tell(null), p: 'sm' };
  if (notice.kind === 'failed') {
    return (
      <Alert color="danger" role="alert" {...common}>
        <Refusal notice={notice} />
      </Alert>
    );
  }
  return (
    <Alert color={notice.kind === 'done' ? 'ok' : 'accent'} role="status" {...common}>
      {notice.kind === 'nobody' ? <Nobody /> : <Done notice={notice} />}
    </Alert>
  );
}

function Nobody() {
  const { t } = useTranslation();
  const { seen, acts } = useDesk();
  return (
    <Group justify="space-between" gap="xs" me="xs">
      {t('nobodyWaits')}
      <Button size="compact-sm" onClick={() => void acts.storeNext(seen)}>
        {t('store.arm')}
      </Button>
    </Group>
  );
}

function Done({ notice: { text, undo } }: { readonly notice: Extract<Notice, { kind: 'done' }> }) {
  return (
    <Group justify="space-between" gap="xs" me="xs">
      {text}
      {undo && (
        <Button size="compact-sm" color="ok" variant="outline" onClick={undo.run}>
          {undo.label}
        </Button>
      )}
    </Group>
  );
}

function Refusal({ notice: { thrown, code } }: { readonly notice: Extract<Notice, { kind: 'failed' }> }) {
  const { t } = useTranslation();
  const { here } = useDesk();
  if (code === 'COUNTER_TAKEN') return t('refused.taken', { name: isHubError(thrown) ? thrown.details['name'] : '' });
  if (code === 'COUNTER_NOT_ALLOWED') return t('refused.notAllowed', { change: t('otherCounter') });
  const now = presentTicket(thrown, here);
  const present = now === null ? t('nowNobody') : t('nowHere', { number: now.number });
  return (
    <>
      {t(code === 'HUB_UNREACHABLE' ? 'unanswered' : errorKey(thrown))} {MOVED_ON.has(code ?? '') && present}
    </>
  );
}

/** Refusals because somebody else (a pad, another window) was quicker. */
const MOVED_ON: ReadonlySet<string> = new Set(['STALE_STATE', 'COUNTER_HAS_NO_TICKET']);

/** A refusal brings the counter as it stands; the live picture may be a moment behind it. */
function presentTicket(thrown: unknown, shown: CounterTicket | null): CounterTicket | null {
  const counter = isHubError(thrown) ? (thrown.details['counter'] as CounterView | undefined) : undefined;
  return counter === undefined ? shown : counter.currentTicket;
}
