/** This machine's time zone, as IANA names it; UTC where the system does not say. */
export function localZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  // ICU's own name for a zone that it does not recognize, which IANA does not have.
  return !timeZone || timeZone === 'Etc/Unknown' ? 'UTC' : timeZone;
}
