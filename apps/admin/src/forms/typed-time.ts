const DIGITS = /^(\d{1,2})(?:[:.\s]?(\d{2}))?$/;

/**
 * What people type for a time of the day, as `HH:MM`: `9`, `930`, `9.30`, `09:30`. Up to `24:00`, the end of the day.
 * @returns null where it is none.
 */
export function typedTime(text: string): string | null {
  const [, hours = '', minutes = '00'] = DIGITS.exec(text.trim()) ?? [];
  const time = `${hours.padStart(2, '0')}:${minutes}`;
  return hours !== '' && Number(minutes) < 60 && time <= '24:00' ? time : null;
}
