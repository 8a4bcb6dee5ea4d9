import { Documents, type PdfBlock } from '@farled/documents';
import { type PaperField, type PaperPage, type PaperQuestion, paperForm } from '@farled/forms';
import { CLOCK, I18n, type Language, MunicipalityConfig } from '@farled/infra';
import type { Clock } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Download } from '../case/download';
import type { EServiceVersion } from '../case/e-service';
import { EServices } from '../case/e-services';
import type { TextOf } from '../case/text-of';

/** The newest form of an e-service as a PDF to fill in by pen and send. */
@Injectable()
export class PaperFormService {
  constructor(
    private readonly services: EServices,
    private readonly documents: Documents,
    private readonly municipality: MunicipalityConfig,
    private readonly i18n: I18n,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async pdf(slug: string, language: Language): Promise<Download> {
    const service = await this.services.latest(slug);
    const text: TextOf = (code, params) => this.i18n.text(code, language, params);
    const pages = paperForm(service.forms.application, language, this.clock.now());
    const content = await this.documents.pdf({
      title: service.title(language),
      language,
      sender: this.municipality.name,
      reference: [`${service.committee}, ${service.department}`],
      footer: `${service.slug}, ${text('cases.paper-form.version', { version: service.version })}`,
      blocks: [
        { kind: 'paragraph', text: text('cases.paper-form.how', service.contact) },
        ...about(service, text),
        ...pages.flatMap((page) => pageBlocks(page, text)),
        ...ending(service, text),
      ],
    });
    return { content, name: `${text('cases.paper-form.file')}-${service.slug}.pdf`, type: 'application/pdf' };
  }
}

const line = (label: string, lines = 1): PdfBlock => ({ kind: 'lines', label, lines });

/** Who applies: what the e-service knows from the login. */
const about = ({ applicants }: EServiceVersion, text: TextOf): PdfBlock[] => {
  const isForCompany = applicants.signers === 'signatories';
  const asked = isForCompany ? ['organisation', 'organisation-number'] : [];
  return [
    { kind: 'heading', text: text('cases.paper-form.applicant') },
    ...[...asked, 'name', 'number', 'address', 'phone', 'email'].map((id) => line(text(`cases.paper-form.${id}`))),
  ];
};

function pageBlocks({ title, fields }: PaperPage, text: TextOf): PdfBlock[] {
  const blocks = fields.map((field) => block(field, text));
  return title ? [{ kind: 'heading', text: title }, ...blocks] : blocks;
}

function block(field: PaperField, text: TextOf): PdfBlock {
  if ('text' in field) return { kind: field.kind === 'heading' ? 'heading' : 'paragraph', text: field.text };
  const label = labelOf(field, text);
  const hint = field.hint ? { hint: field.hint } : {};
  if (field.kind === 'lines') return { kind: 'lines', label, ...hint, lines: field.lines };
  if (field.kind === 'enclose') return { kind: 'boxes', label, ...hint, options: [text('cases.paper-form.enclosed')] };
  const isOne = field.options.length === 1 && field.options[0] === field.label;
  return { kind: 'boxes', label: isOne ? '' : label, ...hint, options: field.options };
}

function labelOf(field: PaperQuestion, text: TextOf): string {
  const word = text('cases.paper-form.optional');
  const optional = !field.label.includes(word) && word;
  const marks = [
    field.kind === 'boxes' && field.several && field.options.length > 1 && text('cases.paper-form.several'),
    field.isConditional && text('cases.paper-form.if-it-concerns'),
    !field.isConditional && !field.isRequired && optional,
  ].filter(Boolean);
  return marks.length > 0 ? `${field.label} (${marks.join(', ')})` : field.label;
}

const ending = ({ applicants }: EServiceVersion, text: TextOf): PdfBlock[] => [
  { kind: 'heading', text: text('cases.paper-form.signature') },
  { kind: 'paragraph', text: text('cases.paper-form.assurance') },
  ...Array.from({ length: applicants.signers === 'applicant' ? 1 : 2 }, () => [
    line(text('cases.paper-form.place-and-day')),
    line(text('cases.paper-form.signed')),
    line(text('cases.paper-form.name-in-print')),
  ]).flat(),
  { kind: 'paragraph', text: text('cases.paper-form.personal-data') },
];
