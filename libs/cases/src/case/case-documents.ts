import { Documents } from '@farled/documents';
import { AuditLog } from '@farled/infra';
import { type Actor, type Id, isId, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Attachment } from './attachment.entity';
import type { Case } from './case.entity';
import type { Download } from './download';

/** Opens the files of a case for those who have been let into the case. */
@Injectable()
export class CaseDocuments {
  constructor(
    private readonly source: DataSource,
    private readonly documents: Documents,
    private readonly audit: AuditLog,
  ) {}

  async open(actor: Actor, subject: Case, id: Id, purpose = 'case.document'): Promise<Download> {
    const known = isId(id) ? await this.source.manager.findOneBy(Attachment, { id, caseId: subject.id }) : null;
    if (!known) throw new Rejected('not-found', 'not-found');
    const { stream } = await this.documents.open(id);
    const { applicantId: personId, id: caseId } = subject;
    await this.audit.read(undefined, { actor, purpose, personId, caseId, fields: ['document'] });
    return { content: stream, name: known.name, type: known.type };
  }
}
