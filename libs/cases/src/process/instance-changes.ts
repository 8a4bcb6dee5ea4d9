import { Catalogue } from '@farled/catalogue';
import { platform } from '@farled/kernel';
import { type EndedInstance, type MigratedInstance, ProcessHistory } from '@farled/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';

const STREAM = platform('stream');

/** Keeps cases in step with what an operator does to their processes: a case follows its instance to another version. */
@Injectable()
export class InstanceChanges implements OnModuleInit {
  constructor(
    private readonly history: ProcessHistory,
    private readonly catalogue: Catalogue,
    private readonly cases: CaseStore,
    private readonly journal: CaseJournal,
  ) {}

  onModuleInit(): void {
    this.history.onMigration((migrated, tx) => this.follow(migrated, tx));
    this.history.onTermination((ended, tx) => this.stopped(ended, tx));
  }

  /** Forms and steps are read in the version that the instance runs in now. */
  private async follow({ engine, processInstanceKey, processDefinitionKey }: MigratedInstance, tx: EntityManager) {
    const subject = await this.cases.byInstance(engine, processInstanceKey, tx);
    if (!subject || subject.processDefinitionKey === processDefinitionKey) return;
    const to = await this.catalogue.deployedAs(engine, processDefinitionKey);
    if (!to || to.slug !== subject.service) return;
    const change = { version: to.version, processDefinitionKey };
    await this.journal.happened(tx, subject, { code: 'process-moved', actor: STREAM, params: change }, change);
  }

  private async stopped({ engine, processInstanceKey }: EndedInstance, tx: EntityManager): Promise<void> {
    const subject = await this.cases.byInstance(engine, processInstanceKey, tx);
    if (!subject || subject.status === 'closed') return;
    const stopped = { stoppedAt: this.journal.now() };
    await this.journal.happened(tx, subject, { code: 'process-stopped', actor: STREAM }, stopped);
  }
}
