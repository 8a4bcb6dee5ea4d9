import { calendarFile } from './calendar-file';

const event = {
  ...{ id: '1', title: 'Vigsel; rådhuset, sal A', place: 'Torget 1', note: 'Å'.repeat(60) },
  startsAt: new Date('2026-11-28T10:00:00Z'),
  endsAt: new Date('2026-11-28T10:30:00Z'),
  at: new Date('2026-11-20T10:00:00Z'),
};

describe('the calendar file', () => {
  it('says when and where, in UTC, with its separators escaped', () => {
    const file = calendarFile(event);
    expect(file).toContain('DTSTART:20261128T100000Z\r\nDTEND:20261128T103000Z\r\n');
    expect(file).toContain('SUMMARY:Vigsel\\; rådhuset\\, sal A\r\n');
  });

  it('has no line of more than 75 octets, and no letter cut in two', () => {
    const lines = calendarFile(event).split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(calendarFile(event).replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${'Å'.repeat(60)}`);
  });
});
