import type { BookingResource } from '@farled/catalogue';
import type { Booking } from './booking.entity';
import type { BookingSlot } from './booking-slot.entity';

const HOUR = 3_600_000;
const UNTIL_HOURS = 24;

/** Until when a time may be moved or cancelled. */
export const changeUntil = ({ changeUntilHours = UNTIL_HOURS }: BookingResource, { startsAt }: BookingSlot): Date =>
  new Date(startsAt.getTime() - changeUntilHours * HOUR);

/** Whether the one who booked may change it now. */
export function mayChange(
  resource: BookingResource,
  booking: Booking,
  taken: BookingSlot | undefined,
  now: Date,
): boolean {
  return ['chosen', 'confirmed'].includes(booking.state) && taken !== undefined && now < changeUntil(resource, taken);
}
