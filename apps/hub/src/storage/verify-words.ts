import type { FindingCode, Spot } from './verify-findings.ts';

/** A spot with its sentence, and what to do about it, for the person at the terminal. */
export interface Finding extends Spot {
  readonly says: string;
  readonly remedy: string;
}

export function putIntoWords(spot: Spot): Finding {
  return { ...spot, says: SAYS[spot.code](spot), remedy: REMEDIES[spot.code] };
}

/** `2026-11-21 14:26:11 UTC` */
export const timeText = (at: number): string => {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? `moment ${at}` : `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
};

const SAYS: Readonly<Record<FindingCode, (spot: Spot) => string>> = {
  event_missing: (spot) => `${events(spot)} ${are(spot)} missing${between(spot)}. The log goes on after the gap.`,
  event_changed: (spot) =>
    `${events(spot)}${when(spot)} ${are(spot)} not what was written: what ${stands(spot)} there does not give the hash.`,
  event_misplaced: (spot) =>
    typeof spot.details['shift'] === 'number'
      ? `${events(spot)}${when(spot)} ${are(spot)} whole but renumbered: written as ${moved(spot, spot.details['shift'])}.`
      : `${events(spot)}${when(spot)} ${stands(spot)} where no event can be: a log begins with event 1.`,
  link_broken: (spot) =>
    spot.firstSeq === 0
      ? `Event ${spot.lastSeq}${when(spot)} is the log's first and yet chained to another one: what stood before it was taken away, or its link was changed.`
      : `Events ${spot.firstSeq} and ${spot.lastSeq}${when(spot)} do not belong together: event ${spot.lastSeq} is chained to another event ${spot.firstSeq}. Event ${spot.firstSeq} was exchanged with its hash, the link was changed, or the log comes from somewhere else from event ${spot.lastSeq} on.`,
  event_unreadable: (spot) => `${events(spot)}${when(spot)} cannot be read: the ${spot.details['part']} is not a JSON object.`,
  event_impossible: (spot) =>
    `${events(spot)}${when(spot)}, "${spot.details['type']}", cannot have happened after those before it (${spot.details['why']}), though its hash fits: it was not written by this version of Foyer.`,
  log_cut: (spot) =>
    `The log ends with event ${Number(spot.firstSeq) - 1}${spot.firstAt === null ? '' : ` of ${timeText(spot.firstAt)}`}, but ${spot.details['knownFrom']} knows of event ${spot.lastSeq}: ${lower(events(spot))} and whatever came after ${are(spot)} missing.`,
  head_differs: (spot) =>
    `Event ${spot.firstSeq}${when(spot)} has not the hash that ${spot.details['notedBy']} noted down: this event or one before it was rewritten, and all hashes after it made anew.`,
  table_differs: (spot) =>
    `The table ${spot.details['table']} is not what the log says: ${rowCounts(spot)}, as in ${spot.details['example']}. It was changed by hand, or the log's end was cut off.`,
  personal_differs: (spot) =>
    `What is kept beside ${lower(events(spot))}${when(spot)} (${spot.details['fields']}) is not what was said then: it does not give the hash in the log.`,
  schema_differs: (spot) =>
    `The ${spot.details['kind']} ${spot.details['name']} is ${HOW[String(spot.details['how'])]}.${spot.details['kind'] === 'trigger' ? " Triggers keep the log's rows from being changed." : ''}`,
  database_damaged: (spot) =>
    `SQLite cannot read the database${spot.firstSeq === null ? '' : ` from event ${spot.firstSeq} on`}: ${spot.details['why']}.`,
};

const HOW: Readonly<Record<string, string>> = {
  missing: 'missing: somebody took it away',
  foreign: 'none that Foyer made',
  different: 'not as Foyer made it',
};

const EVIDENCE = 'Copy the folder away as it is, and find out who had access to it.';
const RESTORE =
  'Then stop the hub and put back the newest backup that `foyer verify` finds whole and that reaches this far. Without one, `foyer accept-damage` goes on with what is there and ends the alarm.';

const REMEDIES: Readonly<Record<FindingCode, string>> = {
  event_missing: `${EVIDENCE} ${RESTORE}`,
  event_changed: `${EVIDENCE} A backup tells what was written: its event has the same seq. ${RESTORE}`,
  event_misplaced: `${EVIDENCE} An event was taken out or put in right before the first of these. ${RESTORE}`,
  link_broken: `${EVIDENCE} A backup tells which of the two was exchanged. ${RESTORE}`,
  event_unreadable: `${EVIDENCE} ${RESTORE}`,
  event_impossible: `${EVIDENCE} If a newer version of Foyer ran on this folder, use that version. ${RESTORE}`,
  log_cut: `${EVIDENCE} The hub does not start like this: it would give out the missing numbers again. ${RESTORE}`,
  head_differs: `${EVIDENCE} Compare with backups: the first event whose hash is another one there is where it was rewritten. ${RESTORE}`,
  table_differs:
    'Stop the hub and run `foyer rebuild`: it makes the tables anew from the log. If nobody touched the tables, look for a backup with a longer log first.',
  personal_differs: `${EVIDENCE} A backup tells what was said. The log itself is not concerned.`,
  schema_differs: `${EVIDENCE} Then stop the hub and run \`foyer rebuild\` (\`foyer accept-damage\` where the log is damaged too): it puts triggers and indexes back.`,
  database_damaged:
    'Copy the folder away as it is, check the disk, then put back a backup (`-wal` file included) that `foyer verify` finds whole.',
};

const several = ({ firstSeq, lastSeq }: Spot): boolean => firstSeq !== lastSeq;
const are = (spot: Spot): string => (several(spot) ? 'are' : 'is');
const stands = (spot: Spot): string => (several(spot) ? 'stand' : 'stands');
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function events(spot: Spot): string {
  return several(spot) ? `Events ${spot.firstSeq} to ${spot.lastSeq}` : `Event ${spot.firstSeq}`;
}

function moved({ firstSeq, lastSeq }: Spot, shift: number): string {
  const [first, last] = [Number(firstSeq) + shift, Number(lastSeq) + shift];
  return first === last ? `event ${first}` : `events ${first} to ${last}`;
}

function when({ firstAt, lastAt }: Spot): string {
  if (firstAt === null || lastAt === null) return '';
  return firstAt === lastAt ? ` of ${timeText(firstAt)}` : ` of ${timeText(firstAt)} to ${timeText(lastAt)}`;
}

function between({ firstAt, lastAt }: Spot): string {
  if (lastAt === null) return '';
  return firstAt === null ? `, from before ${timeText(lastAt)}` : `, from between ${timeText(firstAt)} and ${timeText(lastAt)}`;
}

function rowCounts({ details }: Spot): string {
  const counts = (['missing', 'extra', 'different'] as const).map((kind) => [kind, Number(details[kind])] as const);
  return counts
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${count === 1 ? 'row' : 'rows'} ${kind}`)
    .join(', ');
}
