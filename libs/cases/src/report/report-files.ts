import { Documents } from '@farled/documents';
import { Transactions } from '@farled/infra';
import { type Id, isId, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { acceptedFiles } from '../application/accepted-files';
import { Attachment } from '../case/attachment.entity';
import { EServices } from '../case/e-services';
import { Uploads, type UploadView } from '../case/uploads';
import { AnonymousReports } from './anonymous-reports';
import type { BrowserSession } from './report-session';

const MOST_FILES = 5;

/** The pictures of a report without login. */
@Injectable()
export class ReportFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly reports: AnonymousReports,
    private readonly services: EServices,
    private readonly uploads: Uploads,
    private readonly documents: Documents,
  ) {}

  /** Takes one file for a field of the form, as it streams in. */
  async add(session: BrowserSession, id: Id, field: string, request: Request): Promise<UploadView> {
    const { service } = await this.reports.open(session, id);
    const { forms } = await this.services.latest(service);
    const limits = { ...acceptedFiles(forms.application, field), most: MOST_FILES };
    const owner = { kind: 'application', ownerKind: 'draft', ownerId: id, draftId: id, field } as const;
    return this.uploads.receive(request, { ...owner, ...limits });
  }

  async remove(session: BrowserSession, id: Id, documentId: Id): Promise<void> {
    await this.reports.open(session, id);
    await this.transactions.run(async (tx) => {
      const own = { id: documentId, draftId: id };
      const gone = isId(documentId) ? await tx.delete(Attachment, own) : { affected: 0 };
      if (!gone.affected) throw new Rejected('not-found', 'not-found');
      await this.documents.remove(tx, documentId);
    });
  }
}
