import { CLOCK } from '@farled/infra';
import { type CalendarDay, type Clock, legalDay } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import { missingDay } from './delivery-calendar';
import { deliveriesIn, fillingsIn, type RegisterFile } from './delivery-files';
import { Intake } from './intake.entity';
import { ReplicaConfig } from './replica.config';

const LAST = `select max(sequence) as last from register.intake where stage = 'done'`;
const DONE = `select file_name as name from register.intake where stage = 'done' and kind = 'import'`;
/** The last filling since the last delivery: its day says up to when it makes missing deliveries good. */
const FILLED = `select to_char(max(day), 'YYYY-MM-DD') as day from register.intake
  where kind = 'import' and stage = 'done' and finished_at > coalesce(
    (select max(finished_at) from register.intake where kind = 'delivery' and stage = 'done'), '-infinity')`;

/** Which files have come, which is next, and which is missing. */
@Injectable()
export class DeliveryOrder {
  constructor(
    private readonly source: DataSource,
    private readonly config: ReplicaConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The number that comes next; null before the first delivery, which may have any. */
  async expected(): Promise<number | null> {
    const [row]: { last: number | null }[] = await this.source.query(LAST);
    return row?.last == null ? null : row.last + 1;
  }

  /** Deliveries that have come and not been taken in, in their order. One that was taken in may come again. */
  async waiting(): Promise<RegisterFile[]> {
    const expected = await this.expected();
    const files = await deliveriesIn(this.config.folder);
    return files.filter(({ sequence }) => expected === null || (sequence ?? 0) >= expected);
  }

  /** Files that lie there to fill the register from, and have not. */
  async fillings(): Promise<RegisterFile[]> {
    const done: { name: string }[] = await this.source.query(DONE);
    const files = await fillingsIn(this.config.folder);
    return files.filter(({ name }) => !done.some((one) => one.name === name));
  }

  /**
   * The number that is missing before a file; undefined when none is. What has been left out is made good by a filling
   * from scratch that is not older than the file: it holds what the missing one told, too.
   */
  async missingBefore({ sequence, day }: RegisterFile): Promise<number | undefined> {
    const expected = await this.expected();
    if (expected === null || sequence === expected) return undefined;
    const [filled]: { day: string | null }[] = await this.source.query(FILLED);
    return filled?.day && filled.day >= day ? undefined : expected;
  }

  /** The first day that ought to have been delivered and was not; undefined when nothing is missing. */
  async missingDay(): Promise<CalendarDay | undefined> {
    const last = await this.source.manager.findOne(Intake, {
      where: { stage: 'done', finishedAt: Not(IsNull()) },
      order: { day: 'DESC' },
    });
    return last ? missingDay(last.day, legalDay(this.clock.now()), this.config.rhythm) : undefined;
  }
}
