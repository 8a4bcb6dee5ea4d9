import { authorise, type Language, Transactions } from '@farled/infra';
import { type Actor, addDays, type Id, isId, Rejected, swedishTime } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Applicants } from '../case/applicants';
import { asOfficer } from '../case/as-officer';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import { EServices } from '../case/e-services';
import { Booking, type BookingState } from './booking.entity';
import { BookingDesk } from './booking-desk';

interface DayRow {
  readonly id: Id;
  readonly caseId: Id;
  readonly diaryNumber: string;
  readonly service: string;
  readonly resource: string;
  readonly state: BookingState;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const DAY = `
  select b.id, b.case_id as "caseId", c.diary_number as "diaryNumber", b.service, b.resource, b.state,
         s.starts_at as "startsAt", s.ends_at as "endsAt"
  from cases.booking_slot s join cases.booking b on b.id = s.booking_id join cases."case" c on c.id = b.case_id
  where s.state = 'taken' and s.starts_at >= $1 and s.starts_at < $2 and (c.unit is null or c.unit = any($3))
  order by s.starts_at, s.place`;

/** Who comes when, for the officers: case numbers, never names, since a list lies open on a desk. */
@Injectable()
export class DayListService {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly cases: CaseStore,
    private readonly applicants: Applicants,
    private readonly services: EServices,
    private readonly desk: BookingDesk,
    private readonly journal: CaseJournal,
  ) {}

  async list(actor: Actor, day: string, language: Language) {
    const { units = [] } = asOfficer(actor, 'booking.list');
    const span = [swedishTime(day, '00:00'), swedishTime(addDays(day, 1), '00:00'), [...units]];
    const rows: DayRow[] = await this.source.query(DAY, span);
    const items = rows.map(async ({ service: slug, resource: id, startsAt, endsAt, ...row }) => {
      const service = await this.services.latest(slug);
      const resource = service.bookings.find((one) => one.id === id);
      const titles = { service: service.title(language), title: service.text(resource?.text ?? id, language) };
      return { ...row, ...titles, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
    });
    return { items: await Promise.all(items) };
  }

  /** Somebody came, or stayed away; not before the time has begun. */
  async mark(actor: Actor, id: Id, outcome: 'attended' | 'missed'): Promise<void> {
    authorise(actor, 'case.note');
    const found = isId(id) ? await this.source.manager.findOneBy(Booking, { id }) : null;
    if (!found) throw new Rejected('not-found', 'not-found');
    const subject = await this.cases.get(found.caseId);
    asOfficer(actor, 'case.note', await this.applicants.access(subject));
    await this.transactions.run(async (tx) => {
      await this.cases.hold(tx, found.caseId);
      const [slot]: { startsAt: Date }[] = await tx.query(
        `select starts_at as "startsAt" from cases.booking_slot where booking_id = $1 and state = 'taken'`,
        [id],
      );
      const { state } = await tx.findOneByOrFail(Booking, { id });
      if (!['chosen', 'confirmed'].includes(state)) throw new Rejected('booking.over', 'conflict');
      if (!slot || slot.startsAt > this.journal.now()) throw new Rejected('booking.not-begun', 'conflict');
      await this.desk.become(tx, id, outcome);
      await this.journal.happened(tx, subject, { code: `booking-${outcome}`, actor });
      await this.desk.tell(tx, found, 'booking.ended', { bookingOutcome: outcome });
    });
  }
}
