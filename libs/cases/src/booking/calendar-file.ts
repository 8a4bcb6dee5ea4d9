/** What stands in the calendar; nobody's name. */
interface CalendarEvent {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly at: Date;
  readonly title: string;
  readonly place: string;
  readonly note: string;
}

const MOST_OCTETS = 75;

/** One event as iCalendar (RFC 5545): times in UTC, lines folded at 75 octets. */
export function calendarFile({ id, startsAt, endsAt, at, title, place, note }: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Farled//Bokning//SV',
    'BEGIN:VEVENT',
    `UID:${id}@farled`,
    `DTSTAMP:${stamp(at)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    `DESCRIPTION:${escaped(note)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const stamp = (at: Date): string => at.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** A letter is never cut in two. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += letter;
    octets += size;
  }
  return text;
}
