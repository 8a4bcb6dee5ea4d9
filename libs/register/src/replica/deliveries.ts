import { Transactions, UrgentAlarms } from '@farled/infra';
import { Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import { importFile, type RegisterFile } from './delivery-files';
import { DeliveryOrder } from './delivery-order';
import { Intake } from './intake.entity';
import { Intakes } from './intakes';
import { OneAtATime } from './one-at-a-time';

const GAP = 'register.delivery-gap';
const UNFINISHED = 'register.import-unfinished';
const MISSING = 'register.delivery-missing';
const UNREADABLE = 'register.unreadable-file';

/** `busy`: another process is at it. `stopped`: a person has been told. */
export type RefreshResult = 'up-to-date' | 'busy' | 'stopped';

/** Takes in the nightly deliveries in their order. A gap stops it and alarms: a later file must never come first. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly order: DeliveryOrder,
    private readonly intakes: Intakes,
    private readonly alarms: UrgentAlarms,
    private readonly one: OneAtATime,
  ) {}

  /** Takes in every file that is there; one process at a time. */
  async refresh(): Promise<RefreshResult> {
    return (await this.one.run(() => this.takeAll())) ?? 'busy';
  }

  /** Fills the register from one file, or goes on with it; undefined when another process is taking something in. */
  async fill(path: string, told?: (intake: Intake) => void): Promise<boolean | undefined> {
    const file = await importFile(path);
    return this.one.run(async () => {
      await this.giveUpStopped(file);
      const isTaken = await this.intakes.take('import', file, told);
      await this.transactions.run((tx) => this.alarms.close(tx, UNFINISHED));
      return isTaken;
    });
  }

  /** A file that stopped does not stand in the way of a filling; one that was cut short has to be ended first. */
  private async giveUpStopped(file: RegisterFile): Promise<void> {
    const other = await this.source.manager.findOneBy(Intake, { finishedAt: IsNull(), fileName: Not(file.name) });
    if (!other) return;
    if (!other.problem) throw new Rejected('register.intake-under-way', 'conflict');
    await this.transactions.run(async (tx) => {
      await tx.delete(Intake, { id: other.id });
      await this.alarms.close(tx, UNREADABLE, other.id);
    });
  }

  private async takeAll(): Promise<RefreshResult> {
    const unfinished = await this.source.manager.findOneBy(Intake, { finishedAt: IsNull() });
    // An import that was killed must be ended first: its posts are older than any delivery.
    if (unfinished?.kind === 'import') {
      await this.transactions.run((tx) => this.alarms.raise(tx, UNFINISHED, unfinished.id));
      return 'stopped';
    }
    for (const file of await this.order.waiting()) {
      if (await this.isTakenAlready(file)) continue;
      if (await this.isGapBefore(file)) return 'stopped';
      if (!(await this.intakes.take('delivery', file))) return 'stopped';
    }
    await this.tellOfMissing();
    return 'up-to-date';
  }

  /** The same number under another name: sent twice, and taken in once. */
  private async isTakenAlready({ sequence }: RegisterFile): Promise<boolean> {
    const expected = await this.order.expected();
    return expected !== null && (sequence ?? 0) < expected;
  }

  /** A number that is left out: the file before this one has not come. */
  private async isGapBefore(file: RegisterFile): Promise<boolean> {
    const missing = await this.order.missingBefore(file);
    await this.transactions.run(async (tx) => {
      if (missing === undefined) await this.alarms.close(tx, GAP);
      else await this.alarms.raise(tx, GAP, String(missing));
    });
    return missing !== undefined;
  }

  /** No file for a day that ought to have one: not a gap yet, but somebody should ask where it is. */
  private async tellOfMissing(): Promise<void> {
    const missing = await this.order.missingDay();
    await this.transactions.run(async (tx) => {
      if (missing) await this.alarms.raise(tx, MISSING, missing);
      else await this.alarms.close(tx, MISSING);
    });
  }
}
