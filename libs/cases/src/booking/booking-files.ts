import { type Language, MunicipalityConfig } from '@farled/infra';
import { type Actor, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { CaseJournal } from '../case/case-journal';
import type { Download } from '../case/download';
import { EServices } from '../case/e-services';
import { type BookingAddress, BookingService } from './booking.service';
import { BookingCalendar } from './booking-calendar';
import { BookingResources } from './booking-resources';
import { calendarFile } from './calendar-file';

/** A booked time as a file for one's own calendar. */
@Injectable()
export class BookingFiles {
  constructor(
    private readonly bookings: BookingService,
    private readonly calendars: BookingCalendar,
    private readonly resources: BookingResources,
    private readonly services: EServices,
    private readonly municipality: MunicipalityConfig,
    private readonly journal: CaseJournal,
  ) {}

  async calendar(actor: Actor, address: BookingAddress, language: Language): Promise<Download> {
    const { subject, booking } = await this.bookings.read(actor, address);
    const taken = (await this.calendars.mine(booking.id)).find(({ state }) => state === 'taken');
    if (!taken) throw new Rejected('not-found', 'not-found');
    const resource = await this.resources.for(booking);
    const service = await this.services.latest(booking.service);
    const content = calendarFile({
      ...{ id: booking.id, startsAt: taken.startsAt, endsAt: taken.endsAt, at: this.journal.now() },
      title: service.text(resource.text, language),
      place: service.text(resource.place, language),
      note: `${this.municipality.name}, ${subject.diaryNumber}`,
    });
    return { content: Buffer.from(content, 'utf8'), name: `${subject.diaryNumber}.ics`, type: 'text/calendar' };
  }
}
