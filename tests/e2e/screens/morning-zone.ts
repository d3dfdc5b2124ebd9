/** Where it is about ten in the morning now: a day that has hours left, whenever the tests run. POSIX counts the other way round: Etc/GMT-3 is ahead of UTC. */
export function morningZone(now = new Date()): string {
  const ahead = ((10 - now.getUTCHours() + 36) % 24) - 12;
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
