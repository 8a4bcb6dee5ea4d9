import { AuditLog, authorise, type OpenAlarm, OperatorAlarms } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PersonRegister } from '../person-register';
import { Deliveries, type RefreshResult } from './deliveries';
import { Intake } from './intake.entity';

/** How the replica stands: up to when it is complete, what has been taken in, what waits for a person. */
export interface ReplicaState {
  readonly completeTo: Date | null;
  readonly persons: number;
  readonly alarms: readonly OpenAlarm[];
  readonly files: readonly FileState[];
}

/** One file. `progress` is the share of this reading, 0 to 1. */
interface FileState
  extends Pick<
    Intake,
    'id' | 'kind' | 'fileName' | 'sequence' | 'day' | 'stage' | 'problem' | 'posts' | 'changed' | 'faulty'
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
  constructor(
    private readonly source: DataSource,
    private readonly register: PersonRegister,
    private readonly deliveries: Deliveries,
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

  /** An operator has looked into what an alarm of the register told of. */
  async acknowledge(actor: Actor, { code, reference }: { code: string; reference: string }): Promise<void> {
    authorise(actor, 'replica.refresh');
    await this.source.transaction(async (tx) => {
      await this.audit.record(tx, { actor, action: 'acknowledge', purpose: code, fields: [reference] });
      await this.alarms.close(tx, code, reference);
    });
  }
}

function asFile({ bytes, bytesRead, updatedAt, ...file }: Intake): FileState {
  return { ...file, progress: bytes === 0 ? 1 : Math.min(1, bytesRead / bytes) };
}
