import { AuditLog, authorise, CLOCK, can, Transactions } from '@farled/infra';
import {
  type Actor,
  actorId,
  addDays,
  type CalendarDay,
  type Clock,
  type Id,
  isId,
  legalDay,
  newId,
  Rejected,
  type StaffActor,
} from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { Staff } from '../staff/account/staff.entity';
import { StaffDirectory } from '../staff/account/staff-directory';
import type { NewDeputyDto } from './deputy.dto';
import { Deputy } from './deputy.entity';

const LONGEST_DAYS = 400;

/** Who acts for absent colleagues: arranged by the absent one herself, or by an administrator for her. */
@Injectable()
export class Deputies {
  constructor(
    private readonly transactions: Transactions,
    private readonly staff: StaffDirectory,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What concerns the actor: who acts for her, and for whom she may act today or later. */
  async mine(actor: Actor) {
    const { staffId } = asStaff(actor);
    const current = { endedAt: IsNull(), toDay: MoreThanOrEqual(this.today()) };
    const found = await this.transactions.run((tx) =>
      tx.find(Deputy, {
        where: [
          { absentId: staffId, ...current },
          { deputyId: staffId, ...current },
        ],
        order: { fromDay: 'ASC', id: 'ASC' },
      }),
    );
    const names = await this.staff.names(found.flatMap(({ absentId, deputyId }) => [absentId, deputyId]));
    const items = found.map(({ id, absentId, deputyId, fromDay, toDay }) => ({
      ...{ id, fromDay, toDay },
      absent: { id: absentId, name: names.get(absentId) ?? null },
      deputy: { id: deputyId, name: names.get(deputyId) ?? null },
      isMine: absentId === staffId,
      isNow: fromDay <= this.today(),
    }));
    return { items };
  }

  /** Colleagues who could act for her: officers who have not left. */
  async candidates(actor: Actor) {
    const { staffId } = asStaff(actor);
    const [officers, trusted] = await Promise.all([
      this.staff.withRole('case-officer'),
      this.staff.withRole('protected-data-officer'),
    ]);
    const others = [...new Map([...officers, ...trusted].map((one) => [one.id, one])).values()];
    const items = others
      .filter(({ id }) => id !== staffId)
      .map(({ id, name, department }) => ({ id, name, department }))
      .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
    return { items };
  }

  async arrange(actor: Actor, { deputyId, absentId, fromDay, toDay }: NewDeputyDto): Promise<{ id: Id }> {
    const absent = absentId ?? asStaff(actor).staffId;
    authorise(actor, 'deputy.arrange', { absentId: absent });
    this.requireDays(fromDay, toDay);
    if (deputyId === absent) throw new Rejected('deputy.oneself', 'invalid');
    return this.transactions.run(async (tx) => {
      for (const id of [deputyId, absent]) {
        if (!(await tx.existsBy(Staff, { id, deactivatedAt: IsNull() }))) throw new Rejected('not-found', 'not-found');
      }
      const id = newId();
      const facts = { deputyId, absentId: absent, fromDay, toDay };
      await tx.insert(Deputy, { id, ...facts, madeBy: actorId(actor), madeAt: this.clock.now(), endedAt: null });
      await this.audit.record(tx, {
        actor,
        action: 'deputy.arranged',
        purpose: `staff:${absent}`,
        fields: [`staff:${deputyId}`],
      });
      return { id };
    });
  }

  async end(actor: Actor, id: Id): Promise<void> {
    asStaff(actor);
    await this.transactions.run(async (tx) => {
      const found = isId(id) ? await tx.findOneBy(Deputy, { id, endedAt: IsNull() }) : null;
      if (!found || !can(actor, 'deputy.arrange', found)) throw new Rejected('not-found', 'not-found');
      await tx.update(Deputy, { id }, { endedAt: this.clock.now() });
      await this.audit.record(tx, { actor, action: 'deputy.ended', purpose: `staff:${found.absentId}` });
    });
  }

  /** Throws unless the actor may act for this colleague today. */
  async requireNow({ staffId }: StaffActor, absentId: Id): Promise<void> {
    const today = this.today();
    const when = { fromDay: LessThanOrEqual(today), toDay: MoreThanOrEqual(today), endedAt: IsNull() };
    const holds = await this.transactions.run((tx) => tx.existsBy(Deputy, { deputyId: staffId, absentId, ...when }));
    if (!holds) throw new Rejected('deputy.not-now', 'forbidden');
  }

  private requireDays(fromDay: CalendarDay, toDay: CalendarDay): void {
    const isDay = (day: CalendarDay) => !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && addDays(day, 0) === day;
    const isRight = isDay(fromDay) && isDay(toDay) && fromDay <= toDay && toDay >= this.today();
    if (!isRight || toDay > addDays(fromDay, LONGEST_DAYS)) throw new Rejected('deputy.days', 'invalid');
  }

  private today(): CalendarDay {
    return legalDay(this.clock.now());
  }
}

function asStaff(actor: Actor): StaffActor {
  authorise(actor, 'deputy.use');
  if (actor.kind !== 'staff') throw new Rejected('not-allowed', 'forbidden');
  return actor;
}
