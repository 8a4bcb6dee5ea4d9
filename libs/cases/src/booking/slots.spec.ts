import type { BookingResource } from '@farled/catalogue';
import { slotAt, slotsOn, slotsToBook } from './slots';

const room: BookingResource = {
  ...{
    id: 'room',
    text: 'bookings.room',
    place: 'bookings.room.place',
    minutes: 30,
    firstAfterDays: 3,
    lastAfterDays: 30,
  },
  hours: [
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '10:45' },
    { days: ['sat'], from: '11:00', to: '12:00', tariff: 'outside' },
  ],
  closed: ['2026-12-02'],
};
const now = new Date('2026-11-20T10:00:00Z');
const times = (day: string) => slotsOn(room, day).map(({ startsAt }) => startsAt.toISOString().slice(11, 16));

describe('the times that can be booked', () => {
  it('lie whole within the opening hours, in Swedish time', () => {
    expect(times('2026-11-23')).toEqual(['08:00', '08:30', '09:00']);
    expect(times('2026-06-22')).toEqual(['07:00', '07:30', '08:00']);
    expect(slotsOn(room, '2026-11-28').map(({ tariff }) => tariff)).toEqual(['outside', 'outside']);
  });

  it('are none on days when it is closed, and on public holidays unless it is open then', () => {
    expect(times('2026-11-29')).toEqual([]);
    expect(times('2026-12-02')).toEqual([]);
    expect(times('2026-12-25')).toEqual([]);
    expect(slotsOn({ ...room, openOnHolidays: true }, '2026-12-25')).toHaveLength(3);
  });

  it('begin some days from now and end some days later', () => {
    expect(slotsToBook(room, '2026-11-20', now)).toEqual([]);
    expect(slotsToBook(room, '2026-11-23', now)).toHaveLength(3);
    expect(slotsToBook(room, '2026-12-18', now)).toHaveLength(3);
    expect(slotsToBook(room, '2026-12-21', now)).toEqual([]);
  });

  it('are found by the instant at which they begin, and by no other', () => {
    expect(slotAt(room, new Date('2026-11-23T08:30:00Z'), now)).toMatchObject({ tariff: '' });
    expect(slotAt(room, new Date('2026-11-23T08:31:00Z'), now)).toBeUndefined();
  });
});
