import { Documents } from '@farled/documents';
import type { ActingRight } from '@farled/identity';
import { AuditLog, CLOCK, PeriodicWork } from '@farled/infra';
import { type Actor, type Clock, type Id, Rejected } from '@farled/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Download } from '../case/download';

const HOUR = 3_600_000;
const KEPT_MS = 24 * HOUR;

interface Reading {
  readonly purpose?: string;
  readonly caseId?: Id;
}

/** The papers behind rights: opened for those who may see the right, and removed when they were never registered. */
@Injectable()
export class PaperScans implements OnModuleInit {
  constructor(
    private readonly documents: Documents,
    private readonly periodic: PeriodicWork,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.periodic.register('cases.scans', HOUR, () =>
      this.documents.removeLeft('scan', new Date(this.clock.now().getTime() - KEPT_MS)),
    );
  }

  /** Audited as a reading of the giver's data. */
  async open(actor: Actor, { documentId, partyId }: ActingRight, reading: Reading = {}): Promise<Download> {
    if (!documentId) throw new Rejected('not-found', 'not-found');
    const { stream, document } = await this.documents.open(documentId);
    const { purpose = 'power-of-attorney', caseId } = reading;
    await this.audit.read(undefined, { actor, purpose, personId: partyId, caseId, fields: ['document'] });
    return { content: stream, name: document.name, type: document.type };
  }
}
