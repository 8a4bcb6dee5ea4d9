import { type Language } from '@farled/infra';
import type { Actor, Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { Applicants } from '../case/applicants';
import { asOfficer } from '../case/as-officer';
import { CaseStore } from '../case/case-store';
import { PaymentFiles } from './payment-files';
import { PaymentViews } from './payment-view';

/** The fees of a case as officers see them, with every attempt. */
@Injectable()
export class OfficerPayments {
  constructor(
    private readonly cases: CaseStore,
    private readonly applicants: Applicants,
    private readonly files: PaymentFiles,
    private readonly views: PaymentViews,
  ) {}

  async list(actor: Actor, caseId: Id, language: Language) {
    const subject = await this.cases.get(caseId);
    asOfficer(actor, 'case.read', await this.applicants.access(subject));
    const files = await this.files.of(caseId);
    const items = files.map(async (file) => {
      const { attempt: _, ...view } = await this.views.of(subject, file, language);
      const attempts = file.attempts.map(({ id, method, state, errorCode, reference, createdAt, settledAt }) => ({
        ...{ id, method, state, errorCode, reference, at: (settledAt ?? createdAt).toISOString() },
      }));
      return { ...view, attempts };
    });
    return { items: await Promise.all(items) };
  }
}
