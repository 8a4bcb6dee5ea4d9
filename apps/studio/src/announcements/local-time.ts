const PARTS: Intl.DateTimeFormatOptions = {
  timeZone: 'Europe/Stockholm',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
};
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const swedish = new Intl.DateTimeFormat('sv-SE', PARTS);

/** An instant as a field for time of day wants it, in Swedish time: `2027-03-02T08:00`. */
export const toLocal = (instant: string | null | undefined): string =>
  instant ? swedish.format(new Date(instant)).replace(' ', 'T') : '';

/** What was filled in, in Swedish time, as an instant; undefined when nothing was. */
export function fromLocal(local: string): string | undefined {
  if (!LOCAL.test(local)) return undefined;
  const asUtc = new Date(`${local}:00Z`);
  if (Number.isNaN(asUtc.getTime())) return undefined;
  const shown = new Date(`${toLocal(asUtc.toISOString())}:00Z`);
  return new Date(asUtc.getTime() - (shown.getTime() - asUtc.getTime())).toISOString();
}
