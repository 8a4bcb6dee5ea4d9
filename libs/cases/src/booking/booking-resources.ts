import type { BookingResource } from '@farled/catalogue';
import { Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { EServices } from '../case/e-services';
import type { Booking } from './booking.entity';

/** What can be booked: as the newest version of the e-service says, so that opening hours hold for everybody at once. */
@Injectable()
export class BookingResources {
  constructor(private readonly services: EServices) {}

  async of(service: string, id: string): Promise<BookingResource> {
    const { bookings } = await this.services.latest(service);
    const found = bookings.find((resource) => resource.id === id);
    if (!found) throw new Rejected('booking.no-resource', 'invalid', { resource: id });
    return found;
  }

  for({ service, resource }: Pick<Booking, 'service' | 'resource'>): Promise<BookingResource> {
    return this.of(service, resource);
  }
}
