import type { LogFinding, LogState } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconHelpCircle, IconShieldCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { momentText } from '../history/dates.ts';
import { Failure } from '../layout/Failure.tsx';
import page from '../layout/page.module.css';
import { useFailedQuery } from '../use-failed-query.ts';
import classes from './audit.module.css';
import { LogHead } from './LogHead.tsx';
import { remedyKey, type Verdict, verdictOf } from './log-verdict.ts';
import { useWords } from './use-words.ts';

const KEY = ['log'];
const RUNNING_MS = 500;
const QUIET_MS = 30_000;

/** How it stands with the log's chain of hashes, and what to do where it is broken. */
export function LogPanel() {
  const { t } = useTranslation();
  const { client, notice } = useSession();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => client.call('getLogState', { signal }),
    refetchInterval: ({ state }) => (state.data?.running ? RUNNING_MS : QUIET_MS),
  });
  useFailedQuery(query.error);
  const verifying = useMutation({
    mutationFn: () => client.call('verifyLog'),
    onSuccess: (state) => queries.setQueryData(KEY, state),
    onError: notice,
  });
  const state = query.data;
  return (
    <section className={`${page['panel']} ${classes['panel']}`} aria-labelledby="log">
      <h2 id="log" className={page['panelTitle']}>
        {t('log.title')}
      </h2>
      <Failure error={query.error ?? verifying.error} />
      {state && (
        <div className={classes['log']}>
          <Standing state={state} />
          <Button variant="default" loading={state.running || verifying.isPending} onClick={() => verifying.mutate()}>
            {t('log.verify')}
          </Button>
          <Findings {...verdictOf(state)} />
          <LogHead head={state.head} />
        </div>
      )}
    </section>
  );
}

const SIGNS = { whole: IconShieldCheck, damaged: IconAlertTriangle, accepted: IconAlertTriangle, unverified: IconHelpCircle };

function Standing({ state }: { readonly state: LogState }) {
  const { t } = useTranslation();
  const { locale, zone } = useWords();
  const { verified, startedAt, foundAtStart, running } = state;
  const { verdict } = verdictOf(state);
  const Sign = SIGNS[verdict];
  const time = (at: string) => momentText(at, locale, zone);
  return (
    <div role="status">
      <p className={classes['state']} data-verdict={verdict}>
        <Sign size={22} stroke={1.75} aria-hidden />
        {t(`log.${verdict}`, { seq: verdict === 'accepted' ? verified?.acceptedUpTo : verified?.head?.seq })}
      </p>
      <p className={classes['about']}>
        {running && `${t('log.running')} `}
        {verified !== null && `${t('log.at', { time: time(verified.at) })}. `}
        {verified === null && foundAtStart.length === 0 && `${t('log.startGood', { time: time(startedAt) })} `}
        {t('log.about')}
      </p>
    </div>
  );
}

function Findings({ verdict, findings, omitted }: Verdict) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  const remedies = [...new Set(findings.map(remedyKey))];
  return (
    <div className={classes['findings']} role={verdict === 'damaged' ? 'alert' : undefined}>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.firstSeq} ${finding.says}`}>
            <strong>{placeText(finding, t)}</strong>
            {t(`log.finding.${finding.code}`)}
          </li>
        ))}
        {omitted > 0 && <li>{t('log.omitted', { omitted })}</li>}
      </ul>
      {remedies.map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
    </div>
  );
}

function placeText({ firstSeq, lastSeq }: LogFinding, t: ReturnType<typeof useTranslation>['t']): string {
  if (firstSeq === null) return '';
  return lastSeq === null || lastSeq === firstSeq
    ? t('log.event', { first: firstSeq })
    : t('log.events', { first: firstSeq, last: lastSeq });
}
