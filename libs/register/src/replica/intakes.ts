import { CLOCK, Transactions, UrgentAlarms } from '@farled/infra';
import { type Clock, newId } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnreadableXml } from '../post/unreadable-xml';
import { BulkFill } from './bulk-fill';
import { contentOf, type RegisterFile } from './delivery-files';
import { Intake, type IntakeKind, type IntakeStage } from './intake.entity';
import { type PostBatch, postBatches } from './post-batches';
import { PostWriter } from './post-writer';

/** Of a filling more at once: nobody waits for the rows that a batch holds. */
const BATCH = { flags: { import: 5000, delivery: 5000 }, posts: { import: 2000, delivery: 500 } } as const;
const UNREADABLE = 'register.unreadable-file';

/**
 * Takes files of the population register into the replica: first the protection flags of the whole file, then the posts.
 * How far it came is kept with each batch, in the same transaction, so that a killed process goes on where it was.
 */
@Injectable()
export class Intakes {
  constructor(
    private readonly transactions: Transactions,
    private readonly writer: PostWriter,
    private readonly alarms: UrgentAlarms,
    private readonly bulk: BulkFill,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes in a whole file, or what is left of it; `told` hears of each batch. False when the file cannot be read. */
  async take(kind: IntakeKind, file: RegisterFile, told: (intake: Intake) => void = () => undefined): Promise<boolean> {
    const intake = await this.begin(kind, file);
    try {
      if (intake.stage === 'flags') await this.stage(intake, file, told);
      if (intake.stage === 'posts') await this.posts(intake, file, told);
      return true;
    } catch (error) {
      if (!(error instanceof UnreadableXml)) throw error;
      await this.stop(intake, UNREADABLE);
      return false;
    }
  }

  private async posts(intake: Intake, file: RegisterFile, told: (intake: Intake) => void): Promise<void> {
    if (intake.kind === 'import') await this.bulk.begin();
    await this.stage(intake, file, told);
  }

  /** The row of a file: a new one, or the one from before. A file of another size has been put right, and starts over. */
  private async begin(kind: IntakeKind, { name, sequence, day, bytes }: RegisterFile): Promise<Intake> {
    const now = this.clock.now();
    const stage: IntakeStage = (await this.bulk.hasNobodyToProtect()) ? 'posts' : 'flags';
    return this.transactions.run(async (tx) => {
      const known = await tx.findOneBy(Intake, { fileName: name });
      if (known && (known.stage === 'done' || known.bytes === bytes)) return known;
      const id = known?.id ?? newId();
      const begun = { stage, problem: null, posts: 0, raised: 0, changed: 0, faulty: 0, bytes, bytesRead: 0 };
      const times = { startedAt: now, updatedAt: now, finishedAt: null };
      await tx.save(Intake, { id, kind, fileName: name, sequence, day, ...begun, ...times });
      return tx.findOneByOrFail(Intake, { id });
    });
  }

  /** One reading of the file. The next batch is read while the one before is being written. */
  private async stage(intake: Intake, file: RegisterFile, told: (intake: Intake) => void): Promise<void> {
    const stage = intake.stage as 'flags' | 'posts';
    let writing: Promise<void> = Promise.resolve();
    try {
      const reading = { size: BATCH[stage][intake.kind], skip: intake.posts, flagsOnly: stage === 'flags' };
      for await (const batch of postBatches(contentOf(file), reading)) {
        await writing;
        writing = this.batch(intake, stage, batch).then(() => told(intake));
        // It may fail while the next batch is being read; that is met at the next turn.
        writing.catch(() => undefined);
      }
    } finally {
      await writing;
    }
    if (stage === 'posts' && intake.kind === 'import') await this.bulk.end();
    const next = stage === 'flags' ? { stage: 'posts' as const, posts: 0, bytesRead: 0 } : this.done(intake);
    await this.transactions.run(async (tx) => {
      await this.keep(tx, intake, { ...next, problem: null });
      await this.alarms.close(tx, UNREADABLE, intake.id);
    });
    told(intake);
  }

  private async batch(intake: Intake, stage: 'flags' | 'posts', batch: PostBatch): Promise<void> {
    const { posts, faulty, upTo, bytesRead } = batch;
    await this.transactions.run(async (tx) => {
      const raised = stage === 'flags' ? await this.writer.raiseProtection(tx, posts) : 0;
      const changed = stage === 'posts' ? await this.writer.write(tx, posts, 'file') : 0;
      const isFaulty = stage === 'posts' && faulty > 0;
      if (isFaulty) await this.alarms.raise(tx, 'register.faulty-posts', intake.id);
      const counts = {
        raised: intake.raised + raised,
        changed: intake.changed + changed,
        faulty: intake.faulty + (isFaulty ? faulty : 0),
      };
      await this.keep(tx, intake, { posts: upTo, bytesRead, ...counts });
    });
  }

  private done({ bytes, posts }: Intake) {
    return { stage: 'done' as const, posts, bytesRead: bytes, finishedAt: this.clock.now() };
  }

  private async keep(tx: EntityManager, intake: Intake, now: Partial<Intake>): Promise<void> {
    const values = { ...now, updatedAt: this.clock.now() };
    await tx.update(Intake, { id: intake.id }, values);
    Object.assign(intake, values);
  }

  private stop(intake: Intake, problem: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      await this.keep(tx, intake, { problem });
      await this.alarms.raise(tx, problem, intake.id);
    });
  }
}
