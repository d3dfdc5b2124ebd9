import type { SessionView } from '@foyer/contract';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../layout/Moment.tsx';
import page from '../layout/page.module.css';
import { type Column, SetUpTable } from '../set-up/SetUpTable.tsx';
import { agentText } from './agent-text.ts';

interface SessionTableProps {
  readonly sessions: readonly SessionView[];
  /** Ends one of them; absent: it is only looked at. */
  readonly onEnd?: (session: SessionView) => void;
}

/** Where somebody is signed in. */
export function SessionTable({ sessions, onEnd }: SessionTableProps) {
  const { t } = useTranslation();
  if (sessions.length === 0) return <p className={page['empty']}>{t('account.noSessions')}</p>;
  const columns: readonly Column<SessionView>[] = [
    { key: 'where', title: t('account.where'), cell: (session) => <Where session={session} /> },
    { key: 'method', title: t('account.method'), cell: ({ method }) => t(`people.way.${method}`) },
    { key: 'started', title: t('account.started'), cell: ({ startedAt }) => <Moment at={startedAt} /> },
    { key: 'used', title: t('account.lastUsed'), cell: ({ lastUsedAt }) => <Moment at={lastUsedAt} /> },
    { key: 'ends', title: t('account.ends'), cell: ({ expiresAt }) => <Moment at={expiresAt} /> },
  ];
  const end = (session: SessionView) =>
    !session.current && (
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('account.endNamed', { where: whereOf(session) })}
        onClick={() => onEnd?.(session)}
      >
        {t('account.end')}
      </Button>
    );
  return <SetUpTable items={sessions} columns={columns} {...(onEnd && { actions: end })} />;
}

const whereOf = ({ device, agent, address }: SessionView): string => device?.name ?? agentText(agent) ?? address;

function Where({ session }: { readonly session: SessionView }) {
  const { t } = useTranslation();
  return (
    <div>
      <p>
        <bdi title={session.agent ?? undefined}>{whereOf(session)}</bdi>{' '}
        {session.current && (
          <span className={page['badge']} data-kind="ok">
            {t('account.thisOne')}
          </span>
        )}
      </p>
      <bdi dir="ltr" className={page['under']}>
        {session.address}
      </bdi>
    </div>
  );
}
