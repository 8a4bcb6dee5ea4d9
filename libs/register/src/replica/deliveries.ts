import { CLOCK, Transactions, UrgentAlarms } from '@farled/infra';
import { type Clock, legalDay, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { missingDay } from './delivery-calendar';
import { deliveriesIn, importFile, type RegisterFile } from './delivery-files';
import { Intake } from './intake.entity';
import { Intakes } from './intakes';
import { OneAtATime } from './one-at-a-time';
import { ReplicaConfig } from './replica.config';

const GAP = 'register.delivery-gap';
const LAST = `select max(sequence) as last from register.intake where stage = 'done'`;
const UNFINISHED = 'register.import-unfinished';
const MISSING = 'register.delivery-missing';

/** `busy`: another process is at it. `stopped`: a person has been told. */
export type RefreshResult = 'up-to-date' | 'busy' | 'stopped';

/** Takes in the nightly deliveries in their order. A gap stops it and alarms: a later file must never come first. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly intakes: Intakes,
    private readonly alarms: UrgentAlarms,
    private readonly one: OneAtATime,
    private readonly config: ReplicaConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes in every file that is there; one process at a time. */
  async refresh(): Promise<RefreshResult> {
    return (await this.one.run(() => this.takeAll())) ?? 'busy';
  }

  /** Fills the register from one file, or goes on with it; undefined when another process is taking something in. */
  async fill(path: string, told?: (intake: Intake) => void): Promise<boolean | undefined> {
    const file = await importFile(path);
    return this.one.run(async () => {
      const other = await this.source.manager.findOneBy(Intake, { finishedAt: IsNull(), fileName: Not(file.name) });
      if (other) throw new Rejected('register.intake-under-way', 'conflict');
      const isTaken = await this.intakes.take('import', file, told);
      await this.transactions.run((tx) => this.alarms.close(tx, UNFINISHED));
      return isTaken;
    });
  }

  private async takeAll(): Promise<RefreshResult> {
    const unfinished = await this.source.manager.findOneBy(Intake, { finishedAt: IsNull() });
    // An import that was killed must be ended first: its posts are older than any delivery.
    if (unfinished?.kind === 'import') {
      await this.transactions.run((tx) => this.alarms.raise(tx, UNFINISHED, unfinished.id));
      return 'stopped';
    }
    for (const file of await this.newFiles()) {
      if (await this.isGapBefore(file)) return 'stopped';
      if (!(await this.intakes.take('delivery', file))) return 'stopped';
    }
    await this.tellOfMissing();
    return 'up-to-date';
  }

  private async newFiles(): Promise<RegisterFile[]> {
    const last = await this.lastSequence();
    const files = await deliveriesIn(this.config.folder);
    return files.filter(({ sequence }) => last === null || (sequence ?? 0) > last);
  }

  /** A number that is left out: the file before this one has not come. */
  private async isGapBefore({ sequence }: RegisterFile): Promise<boolean> {
    const last = await this.lastSequence();
    if (last === null || sequence === last + 1) {
      await this.transactions.run((tx) => this.alarms.close(tx, GAP));
      return false;
    }
    await this.transactions.run((tx) => this.alarms.raise(tx, GAP, String(last + 1)));
    return true;
  }

  private async lastSequence(): Promise<number | null> {
    const [row]: { last: number | null }[] = await this.source.query(LAST);
    return row?.last ?? null;
  }

  /** No file for a day that ought to have one: not a gap yet, but somebody should ask where it is. */
  private async tellOfMissing(): Promise<void> {
    const last = await this.source.manager.findOne(Intake, {
      where: { stage: 'done', kind: In(['import', 'delivery']), finishedAt: Not(IsNull()) },
      order: { day: 'DESC' },
    });
    const missing = last && missingDay(last.day, legalDay(this.clock.now()), this.config.rhythm);
    await this.transactions.run(async (tx) => {
      if (missing) await this.alarms.raise(tx, MISSING, missing);
      else await this.alarms.close(tx, MISSING);
    });
  }
}
