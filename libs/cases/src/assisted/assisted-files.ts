import { Documents } from '@farled/documents';
import { Transactions } from '@farled/infra';
import { type Actor, type Id, isId, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { acceptedFiles } from '../application/accepted-files';
import { Attachment } from '../case/attachment.entity';
import { EServices } from '../case/e-services';
import { DEFAULT_FILE_TYPES, Uploads, type UploadView } from '../case/uploads';
import { AssistedApplications } from './assisted-applications';

/** The paper that came, scanned, and what was enclosed. */
@Injectable()
export class AssistedFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: AssistedApplications,
    private readonly services: EServices,
    private readonly uploads: Uploads,
    private readonly documents: Documents,
  ) {}

  /** Takes one file, as it streams in: an answer to a field of the form, or without one the paper itself. */
  async add(actor: Actor, id: Id, field: string | undefined, request: Request): Promise<UploadView> {
    const { status, service } = await this.applications.get(actor, id);
    if (status === 'registered') throw new Rejected('assisted.registered', 'conflict');
    const owner = { ownerKind: 'assisted', ownerId: id, draftId: id } as const;
    if (!field) return this.uploads.receive(request, { ...owner, kind: 'paper', accept: DEFAULT_FILE_TYPES });
    const { forms } = await this.services.latest(service);
    const limits = acceptedFiles(forms.application, field);
    return this.uploads.receive(request, { ...owner, kind: 'application', field, ...limits });
  }

  async remove(actor: Actor, id: Id, documentId: Id): Promise<void> {
    await this.applications.get(actor, id);
    await this.transactions.run(async (tx) => {
      const { status } = await this.applications.hold(tx, actor, id);
      if (status === 'registered') throw new Rejected('assisted.registered', 'conflict');
      const gone = isId(documentId) ? await tx.delete(Attachment, { id: documentId, draftId: id }) : { affected: 0 };
      if (!gone.affected) throw new Rejected('not-found', 'not-found');
      await this.documents.remove(tx, documentId);
    });
  }
}
