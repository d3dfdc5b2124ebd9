import { resolve } from 'node:path';
import { acceptDamage, type Finding, headText, timeText, type Verification, verifyLog } from '../hall/index.ts';
import { defaultDataDir } from '../main/data-dir.ts';
import { type DataFlags, dataFlag, type VerifyFlags } from './flags.ts';

const DAMAGED = 1;

/** Exits with 0 when the log is whole, 1 when something was found. @throws what kept it from reading */
export async function verifyHall({ data, demo = false, json = false, tables = true, expect }: VerifyFlags): Promise<void> {
  const found = await verifyLog(resolve(data ?? defaultDataDir(demo)), { tables, expected: expect });
  for (const line of json ? [JSON.stringify(forMachines(found), null, 2)] : report(found, dataFlag(data))) console.log(line);
  if (!found.whole) process.exitCode = DAMAGED;
}

/** @throws NotAccepted, DataDirInUse, with everything left as it was. */
export async function acceptHall({ data, demo = false }: DataFlags): Promise<void> {
  const found = await acceptDamage(resolve(data ?? defaultDataDir(demo)), new Date());
  for (const line of listed(found)) console.log(line);
  const rebuilt = found.findings.some(({ code }) => code === 'log_cut') ? ' The tables were made anew from what is left of the log.' : '';
  console.log(`This is accepted: the hub goes on from here and raises no alarm about it. \`foyer verify\` goes on telling it.${rebuilt}`);
}

/** Stable: fields may be added, none is taken away. Times are milliseconds since 1970, UTC. */
const forMachines = ({ head, ...found }: Verification) => ({ ...found, head: head && { ...head, text: headText(head) } });

function report(found: Verification, where: string): string[] {
  return [
    ...summary(found),
    ...listed(found),
    ...(found.accepted ? [`Damage up to event ${found.accepted.seq} was accepted on ${timeText(Date.parse(found.accepted.at))}.`] : []),
    ...headLines(found, where),
  ];
}

const TABLES: Readonly<Record<Verification['tables'], string>> = {
  same: 'The tables are what the log says.',
  differ: 'The tables are not what the log says.',
  not_asked: 'The tables were not compared.',
  damaged: 'The tables were not compared: that says nothing while the log or the file is damaged.',
  other_version: 'The tables were not compared: another version of Foyer made them. Start this one once, or use that one.',
};

function summary({ file, whole, events, firstAt, lastAt, findings, omitted, tables }: Verification): string[] {
  const period = firstAt === null || lastAt === null ? '' : `, ${timeText(firstAt)} to ${timeText(lastAt)}`;
  const count = findings.length + omitted;
  const verdict = whole ? 'The log is whole.' : `DAMAGED: ${count} ${count === 1 ? 'finding' : 'findings'}.`;
  return [`${file}: ${events} events${period}.`, `${verdict} ${TABLES[tables]}`];
}

function listed({ findings, omitted }: Verification): string[] {
  const lines = findings.flatMap(({ code, says, remedy }, index) => ['', `${code}: ${says}`, ...remedyLines(findings, index, remedy)]);
  const more = omitted > 0 ? ['', `… and ${omitted} more.`] : [];
  return findings.length > 0 ? [...lines, ...more, ''] : [];
}

/** What to do is said once for findings of the same kind that follow each other, after the last of them. */
const remedyLines = (findings: readonly Finding[], index: number, remedy: string) =>
  findings[index + 1]?.code === findings[index]?.code ? [] : [`  What to do: ${remedy}`];

function headLines({ head, whole }: Verification, where: string): string[] {
  if (!head) return [];
  const text = headText(head);
  const use = `Keep it away from this machine: \`foyer verify ${where}--expect ${text}\` then shows that nothing up to here was rewritten.`;
  return [`Head: ${text}`, ...(whole ? [use] : [])];
}
