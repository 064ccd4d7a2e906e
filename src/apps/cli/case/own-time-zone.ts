/** Zone of this machine's clock, for times at which something was done with this program. */
export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
