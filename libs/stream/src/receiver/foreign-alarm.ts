import { UrgentAlarms } from '@farled/infra';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import './receiver.texts';

const CODE = 'stream.foreign-records';

/** Tells the operators that a cluster's records are refused, and that they are taken again. */
@Injectable()
export class ForeignAlarm {
  constructor(private readonly alarms: UrgentAlarms) {}

  /** Records of a partition have been refused: the cluster's tasks and cases stand still until somebody has looked. */
  async refused(tx: EntityManager, partition: number): Promise<void> {
    await this.alarms.raise(tx, CODE, String(partition));
  }

  /** Records of a partition have been taken. */
  async taken(tx: EntityManager, partition: number): Promise<void> {
    await this.alarms.close(tx, CODE, String(partition));
  }
}
