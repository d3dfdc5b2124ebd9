export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Open from … to, `HH:MM` on the hall's clock; the end of the day is `24:00`. '' while it is being typed. */
export interface HoursRange {
  readonly from: string;
  readonly to: string;
}

/** A date (`YYYY-MM-DD`) on which other hours are kept than in its week; no ranges: closed all day. */
export interface HoursException {
  readonly date: string;
  readonly ranges: readonly HoursRange[];
  readonly note: string;
}

/** Opening hours. A weekday without ranges is closed. */
export interface Hours {
  readonly weekly: Readonly<Record<Weekday, readonly HoursRange[]>>;
  readonly exceptions: readonly HoursException[];
}

export const CLOSED_ALWAYS: Hours = { weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }, exceptions: [] };

const USUAL_DAY: HoursRange = { from: '09:00', to: '17:00' };

/** To begin with, where a service is given hours: from Monday to Friday. */
export const USUAL_HOURS: Hours = {
  weekly: { mon: [USUAL_DAY], tue: [USUAL_DAY], wed: [USUAL_DAY], thu: [USUAL_DAY], fri: [USUAL_DAY], sat: [], sun: [] },
  exceptions: [],
};

/** What can be wrong; the text of each is `hours.problem.<name>`. */
export type HoursProblem = 'incomplete' | 'backwards' | 'overlap' | 'noDate' | 'sameDate';

/** Problems by their path in the value: `weekly.mon.0`, `exceptions.2.date`, `exceptions.2.ranges.0`. Empty is good. */
export function hoursProblems({ weekly, exceptions }: Hours): Record<string, HoursProblem> {
  const found: [string, HoursProblem][] = WEEKDAYS.flatMap((day) => rangeProblems(`weekly.${day}`, weekly[day]));
  exceptions.forEach(({ date, ranges }, index) => {
    const earlier = exceptions.slice(0, index).some((other) => other.date === date);
    if (date === '') found.push([`exceptions.${index}.date`, 'noDate']);
    else if (earlier) found.push([`exceptions.${index}.date`, 'sameDate']);
    found.push(...rangeProblems(`exceptions.${index}.ranges`, ranges));
  });
  return Object.fromEntries(found);
}

/** `HH:MM` sorts as text. Ranges that meet (12:00 and 12:00) do not overlap. */
function rangeProblems(path: string, ranges: readonly HoursRange[]): [string, HoursProblem][] {
  return ranges.flatMap((range, index) => {
    const problem = rangeProblem(range, ranges.slice(0, index));
    return problem === null ? [] : [[`${path}.${index}`, problem] satisfies [string, HoursProblem]];
  });
}

function rangeProblem({ from, to }: HoursRange, before: readonly HoursRange[]): HoursProblem | null {
  if (from === '' || to === '') return 'incomplete';
  if (from >= to) return 'backwards';
  return before.some((other) => other.from !== '' && from < other.to && other.from < to) ? 'overlap' : null;
}

/** As it is sent: each day's ranges and the dates in the order of time. */
export function tidyHours({ weekly, exceptions }: Hours): Hours {
  const inOrder = (ranges: readonly HoursRange[]) => ranges.toSorted((one, other) => one.from.localeCompare(other.from));
  return {
    weekly: Object.fromEntries(WEEKDAYS.map((day) => [day, inOrder(weekly[day])] as const)) as Record<Weekday, HoursRange[]>,
    exceptions: exceptions
      .map(({ date, ranges, note }) => ({ date, ranges: inOrder(ranges), note: note.trim() }))
      .toSorted((one, other) => one.date.localeCompare(other.date)),
  };
}

/** A further range to begin with: the usual day where there is none yet, else one that is still to be typed. */
export const nextRange = (ranges: readonly HoursRange[]): HoursRange => (ranges.length === 0 ? USUAL_DAY : { from: '', to: '' });
