import { randomBytes } from 'node:crypto';
import { authorise, CLOCK, type Language, Transactions } from '@farled/infra';
import { type Actor, type Clock, newId } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { EServices } from '../case/e-services';
import { insertRow } from '../case/rows';
import { AnonymousReport } from './anonymous-report.entity';
import { WORK_BITS } from './proof-of-work';
import { LEAST_MS } from './report-check';
import { type BrowserSession, rememberReport } from './report-session';
import { hashOfCode, newSecretCode } from './secret-code';

const ANONYMOUS: Actor = { kind: 'anonymous' };
/** As long as the session of a browser in which nobody is logged in. */
const LIFE_MS = 3_600_000;

/** Begins reports without login. */
@Injectable()
export class ReportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly services: EServices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The form, the work that the browser must do before it sends, and the code by which the case will be followed. */
  async begin(session: BrowserSession, slug: string, language: Language) {
    const service = await this.services.open(slug);
    authorise(ANONYMOUS, 'report.send', service);
    const report = this.newReport(slug);
    const { id, challenge, expiresAt, code } = report;
    const { code: _, ...row } = report;
    await this.transactions.run((tx) => insertRow(tx, AnonymousReport, row));
    rememberReport(session, id);
    return {
      id,
      service: { slug, title: service.title(language), version: service.version },
      form: service.forms.application,
      code,
      work: { challenge, bits: WORK_BITS },
      waitMs: LEAST_MS,
      expiresAt: expiresAt.toISOString(),
      contact: service.contact,
    };
  }

  private newReport(service: string): AnonymousReport & { code: string } {
    const beganAt = this.clock.now();
    const code = newSecretCode();
    return {
      ...{ id: newId(), service, code, codeHash: hashOfCode(code) ?? '', status: 'open', caseId: null, beganAt },
      challenge: randomBytes(16).toString('base64url'),
      expiresAt: new Date(beganAt.getTime() + LIFE_MS),
    };
  }
}
