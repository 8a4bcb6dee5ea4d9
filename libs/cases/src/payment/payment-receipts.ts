import { Documents } from '@farled/documents';
import { I18n, type Language, MunicipalityConfig } from '@farled/infra';
import { type Actor, legalDay } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { dayInWords } from '../case/case-status-view';
import type { Download } from '../case/download';
import { EServices } from '../case/e-services';
import { kronorInWords, vatWithin } from './money';
import { type PaymentAddress, PaymentService } from './payment.service';

/** The receipt of a payment as a file: who was paid, what for, how much, and the tax within it. */
@Injectable()
export class PaymentReceipts {
  constructor(
    private readonly payments: PaymentService,
    private readonly services: EServices,
    private readonly documents: Documents,
    private readonly municipality: MunicipalityConfig,
    private readonly i18n: I18n,
  ) {}

  async pdf(actor: Actor, address: PaymentAddress, language: Language): Promise<Download> {
    const { subject, file } = await this.payments.paid(actor, address);
    const { payment, attempts } = file;
    const service = await this.services.version(subject.service, subject.version);
    const text = (code: string, params?: Record<string, string>) => this.i18n.text(code, language, params);
    const paid = attempts.find(({ state }) => state === 'paid');
    const amount = (ore: number) => kronorInWords(ore, language);
    const facts: [string, string][] = [
      ['for', service.text(payment.textKey, language)],
      ['amount', amount(payment.amountOre)],
      [
        'vat',
        payment.vatRate === 0 ? text('cases.payment.no-vat') : `${amount(vatWithin(payment))} (${payment.vatRate} %)`,
      ],
      ['paid-on', dayInWords(legalDay(payment.settledAt ?? payment.createdAt), language)],
      ['method', text(`cases.payment.method.${paid?.method ?? 'card'}`)],
      ['reference', paid?.reference ?? '–'],
      ['diary-number', subject.diaryNumber],
      ['receiver', this.municipality.name],
      ['organisation-number', this.municipality.organisationNumber.replace(/^(\d{6})(\d{4})$/, '$1-$2')],
    ];
    const rows = facts.map(([id, value]) => ({ label: text(`cases.payment.receipt.${id}`), value }));
    const title = text('cases.payment.receipt.title');
    const content = await this.documents.pdf({
      ...{ title, language, sender: this.municipality.name },
      blocks: [{ kind: 'facts', rows }],
    });
    return {
      content,
      name: `${text('cases.payment.receipt.file')}-${subject.diaryNumber}.pdf`,
      type: 'application/pdf',
    };
  }
}
