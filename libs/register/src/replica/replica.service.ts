import { AuditLog, authorise, type OpenAlarm, OperatorAlarms } from '@farled/infra';
import { type Actor, Rejected } from '@farled/kernel';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PersonRegister } from '../person-register';
import { Deliveries, type RefreshResult } from './deliveries';
import type { RegisterFile } from './delivery-files';
import { DeliveryOrder } from './delivery-order';
import { Intake } from './intake.entity';
import { OneAtATime } from './one-at-a-time';

/** How the replica stands: up to when it is complete, what has been taken in, what waits for a person. */
export interface ReplicaState {
  readonly completeTo: Date | null;
  readonly persons: number;
  /** A file is being taken in now. */
  readonly isReading: boolean;
  /** The number that the next delivery must have; null before the first. */
  readonly expected: number | null;
  /** Deliveries that have come and are not in yet. */
  readonly waiting: readonly LyingFile[];
  /** Files that the register could be filled from. */
  readonly fillings: readonly LyingFile[];
  readonly alarms: readonly OpenAlarm[];
  readonly files: readonly FileState[];
}

/** A file in the folder of deliveries. */
type LyingFile = Pick<RegisterFile, 'name' | 'sequence' | 'day' | 'bytes'>;

/** One file. `progress` is the share of this reading, 0 to 1. */
interface FileState
  extends Pick<
    Intake,
    'id' | 'kind' | 'fileName' | 'sequence' | 'day' | 'stage' | 'problem' | 'posts' | 'raised' | 'changed' | 'faulty'
  > {
  readonly progress: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

const FILES_SHOWN = 50;
/** Counting half a million rows takes longer than anybody looks at a page; the planner's estimate will do. */
const ABOUT = `select greatest(reltuples, 0)::bigint as persons from pg_class where oid = 'register.person'::regclass`;

/** What operators see of the replica, and their hand on it. */
@Injectable()
export class ReplicaService {
  private readonly logger = new Logger('ReplicaService');

  constructor(
    private readonly source: DataSource,
    private readonly register: PersonRegister,
    private readonly deliveries: Deliveries,
    private readonly order: DeliveryOrder,
    private readonly one: OneAtATime,
    private readonly alarms: OperatorAlarms,
    private readonly audit: AuditLog,
  ) {}

  async state(actor: Actor): Promise<ReplicaState> {
    authorise(actor, 'replica.read');
    const files = await this.source.manager.find(Intake, { order: { startedAt: 'DESC' }, take: FILES_SHOWN });
    const [{ persons }] = await this.source.query(ABOUT);
    return {
      completeTo: await this.register.completeTo(),
      persons: Number(persons),
      isReading: await this.one.isTaken(),
      expected: await this.order.expected(),
      waiting: (await this.order.waiting()).map(lying),
      fillings: (await this.order.fillings()).map(lying),
      alarms: await this.alarms.open('register.'),
      files: files.map(asFile),
    };
  }

  /** Takes in what has come, without waiting for the night: after a gap has been filled. */
  async refresh(actor: Actor): Promise<{ result: RefreshResult }> {
    authorise(actor, 'replica.refresh');
    await this.audit.record(undefined, { actor, action: 'refresh', purpose: 'register.refresh' });
    return { result: await this.deliveries.refresh() };
  }

  /** Fills the register from a file that lies in the folder of deliveries. Takes minutes: it goes on by itself. */
  async fill(actor: Actor, fileName: string): Promise<void> {
    authorise(actor, 'replica.refresh');
    const file = (await this.order.fillings()).find(({ name }) => name === fileName);
    if (!file) throw new Rejected('register.no-such-file', 'not-found');
    if (await this.one.isTaken()) throw new Rejected('register.intake-under-way', 'conflict');
    await this.audit.record(undefined, { actor, action: 'fill', purpose: 'register.fill', fields: [fileName] });
    // What stops it is told by an alarm, and stands with the file; killed, it goes on when it is asked for again.
    this.deliveries.fill(file.path).catch((error: Error) => this.logger.error({ err: error }, 'filling stopped'));
  }

  /** An operator has looked into what an alarm of the register told of. */
  async acknowledge(actor: Actor, { code, reference }: { code: string; reference: string }): Promise<void> {
    authorise(actor, 'replica.refresh');
    await this.source.transaction(async (tx) => {
      await this.audit.record(tx, { actor, action: 'acknowledge', purpose: code, fields: [reference] });
      await this.alarms.close(tx, code, reference);
    });
  }
}

const lying = ({ name, sequence, day, bytes }: RegisterFile): LyingFile => ({ name, sequence, day, bytes });

function asFile({ bytes, bytesRead, updatedAt, ...file }: Intake): FileState {
  return { ...file, progress: bytes === 0 ? 1 : Math.min(1, bytesRead / bytes) };
}
