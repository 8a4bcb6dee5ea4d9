const stockholm = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The register is closed for maintenance on Mondays 06:00 to 06:15, Swedish time. */
export function isClosed(instant: Date): boolean {
  const [weekday = '', time = ''] = stockholm.format(instant).split(/,? /);
  return weekday === 'Mon' && time >= '06:00' && time < '06:15';
}
