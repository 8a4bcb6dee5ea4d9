const form =
  /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?(Z|[+-]\d\d:\d\d)?(?:@([\w/+-]+)|\[([\w/+-]+)\])?$/;

/** Local times without offset or zone are Swedish. */
export const HOME_ZONE = 'Europe/Stockholm';

/** Milliseconds since 1970 of an ISO 8601 date and time, with offset, zone or neither; undefined when it is none. */
export function parseInstant(text: string): number | undefined {
  const match = form.exec(text.trim());
  if (!match) return undefined;
  const [, date, time = '00:00', offset, feelZone, javaZone] = match;
  if (offset) return known(Date.parse(`${date}T${time}${offset}`));
  const asUtc = known(Date.parse(`${date}T${time}Z`));
  return asUtc === undefined ? undefined : inZone(asUtc, feelZone ?? javaZone ?? HOME_ZONE);
}

function known(milliseconds: number): number | undefined {
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

/** The instant at which clocks in the zone show what `local` shows in UTC. */
function inZone(local: number, zone: string): number | undefined {
  try {
    const guess = local - offsetAt(local, zone);
    return local - offsetAt(guess, zone);
  } catch {
    return undefined;
  }
}

function offsetAt(instant: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute, second } = parts;
  const shown = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return shown - Math.floor(instant / 1000) * 1000;
}
