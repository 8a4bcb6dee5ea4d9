import { Documents } from '@farled/documents';
import { Transactions } from '@farled/infra';
import { type Actor, type Id, isId, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Attachment } from '../case/attachment.entity';
import type { Download } from '../case/download';
import { EServices } from '../case/e-services';
import { Uploads, type UploadView } from '../case/uploads';
import { acceptedFiles } from './accepted-files';
import { Drafts } from './drafts';

/** The files of a draft. */
@Injectable()
export class DraftFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: Drafts,
    private readonly services: EServices,
    private readonly uploads: Uploads,
    private readonly documents: Documents,
  ) {}

  /** Takes one file for a field of the form, as it streams in. */
  async add(actor: Actor, id: Id, field: string, request: Request): Promise<UploadView> {
    const draft = await this.drafts.get(actor, id);
    if (draft.status === 'submitted' || draft.status === 'awaiting') {
      throw new Rejected(`draft.${draft.status}`, 'conflict');
    }
    const { forms } = await this.services.latest(draft.service);
    const limits = acceptedFiles(forms.application, field);
    return this.uploads.receive(request, {
      kind: 'application',
      ownerKind: 'draft',
      ownerId: id,
      draftId: id,
      field,
      ...limits,
    });
  }

  /** One of the draft's own files, for the one who has begun it. */
  async open(actor: Actor, id: Id, documentId: Id): Promise<Download> {
    await this.drafts.get(actor, id);
    const known = isId(documentId) ? await this.find(id, documentId) : null;
    if (!known) throw new Rejected('not-found', 'not-found');
    const { stream } = await this.documents.open(documentId);
    return { content: stream, name: known.name, type: known.type };
  }

  async remove(actor: Actor, id: Id, documentId: Id): Promise<void> {
    await this.transactions.run(async (tx) => {
      const draft = await this.drafts.hold(tx, actor, id);
      if (draft.status === 'submitted' || draft.status === 'awaiting') {
        throw new Rejected(`draft.${draft.status}`, 'conflict');
      }
      const gone = isId(documentId) ? await tx.delete(Attachment, { id: documentId, draftId: id }) : { affected: 0 };
      if (!gone.affected) throw new Rejected('not-found', 'not-found');
      await this.documents.remove(tx, documentId);
    });
  }

  private find(draftId: Id, id: Id): Promise<Attachment | null> {
    return this.transactions.run((tx) => tx.findOneBy(Attachment, { id, draftId }));
  }
}
