import { Documents, type PdfBlock } from '@farled/documents';
import { I18n, type Language, MunicipalityConfig } from '@farled/infra';
import { type Actor, type Id, legalDay } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { dayInWords } from '../case/case-status-view';
import type { Download } from '../case/download';
import { EServices } from '../case/e-services';
import type { SummaryPage } from '../signing/signing.entity';
import { MyCasesService } from './my-cases.service';
import { OwnApplications } from './own-applications';

/** The receipt of an application, to be kept or printed. */
@Injectable()
export class ReceiptService {
  constructor(
    private readonly cases: MyCasesService,
    private readonly applications: OwnApplications,
    private readonly services: EServices,
    private readonly documents: Documents,
    private readonly municipality: MunicipalityConfig,
    private readonly i18n: I18n,
  ) {}

  async pdf(actor: Actor, id: Id, language: Language): Promise<Download> {
    const subject = await this.cases.own(actor, id);
    const { summary, sha256 } = await this.applications.read(actor, id, language);
    const service = await this.services.version(subject.service, subject.version);
    const text = (code: string, params?: Record<string, string>) => this.i18n.text(code, language, params);
    const facts = [
      { label: text('cases.receipt.diary-number'), value: subject.diaryNumber },
      { label: text('cases.receipt.received'), value: dayInWords(legalDay(subject.receivedAt), language) },
      { label: text('cases.receipt.answer-by'), value: dayInWords(subject.promisedOn, language) },
      { label: text(subject.assisted ? 'cases.receipt.hash-registered' : 'cases.receipt.hash'), value: sha256 },
    ];
    const title = text('cases.receipt.title', { service: service.title(language) });
    const content = await this.documents.pdf({
      title,
      language,
      sender: this.municipality.name,
      blocks: [{ kind: 'facts', rows: facts }, ...summary.flatMap(pageBlocks)],
    });
    return { content, name: `${text('cases.receipt.file')}-${subject.diaryNumber}.pdf`, type: 'application/pdf' };
  }
}

const pageBlocks = ({ title, rows }: SummaryPage): PdfBlock[] => [
  { kind: 'heading', text: title },
  { kind: 'facts', rows: rows.map(({ label, value }) => ({ label, value: value || '–' })) },
];
