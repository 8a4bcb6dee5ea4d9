import { type Actor, type Id, isId } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Applicants } from '../case/applicants';
import type { Case } from '../case/case.entity';
import { CaseDocuments } from '../case/case-documents';
import type { Download } from '../case/download';
import { Decision } from '../decision/decision.entity';
import { DecisionWriter } from '../decision/decision-writer';
import { MyCasesService } from './my-cases.service';

/** The files of a resident's own case. A decision is written anew without her name when she is protected by now. */
@Injectable()
export class OwnDocuments {
  constructor(
    private readonly source: DataSource,
    private readonly cases: MyCasesService,
    private readonly documents: CaseDocuments,
    private readonly applicants: Applicants,
    private readonly letters: DecisionWriter,
  ) {}

  async open(actor: Actor, caseId: Id, id: Id): Promise<Download> {
    const subject = await this.cases.withDocument(actor, caseId, id);
    const decision = await this.decisionIn(subject, id);
    const file = await this.documents.open(actor, subject, id);
    if (!decision || !(await this.applicants.access(subject)).isProtected) return file;
    if (!Buffer.isBuffer(file.content)) file.content.destroy();
    return { ...file, content: await this.letters.pdf(subject, decision) };
  }

  private async decisionIn({ id: caseId }: Case, documentId: Id): Promise<Decision | null> {
    return isId(documentId) ? this.source.manager.findOneBy(Decision, { caseId, documentId }) : null;
  }
}
