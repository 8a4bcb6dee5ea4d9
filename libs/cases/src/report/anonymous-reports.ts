import { CLOCK } from '@farled/infra';
import { type Clock, type Id, isId, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AnonymousReport } from './anonymous-report.entity';
import { type BrowserSession, hasBegun } from './report-session';
import { hashOfCode, isSameHash } from './secret-code';

/** Finds reports that were begun without login: by the browser that began them, or by the code of the receipt. */
@Injectable()
export class AnonymousReports {
  constructor(
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For the browser that began it alone; to all others it does not exist. */
  async own(session: BrowserSession, id: Id): Promise<AnonymousReport> {
    return this.known(session, id, isId(id) ? await this.source.manager.findOneBy(AnonymousReport, { id }) : null);
  }

  /** The same, held until the transaction ends. */
  async hold(tx: EntityManager, session: BrowserSession, id: Id): Promise<AnonymousReport> {
    const lock = { mode: 'pessimistic_write' } as const;
    return this.known(session, id, isId(id) ? await tx.findOne(AnonymousReport, { where: { id }, lock }) : null);
  }

  /** The same, when it is still open. */
  async open(session: BrowserSession, id: Id): Promise<AnonymousReport> {
    const report = await this.own(session, id);
    if (report.status === 'sent') throw new Rejected('report.sent', 'conflict');
    return report;
  }

  /** The case that a code was given for. */
  async caseOf(code: string): Promise<Id> {
    const codeHash = hashOfCode(code);
    const found = codeHash ? await this.source.manager.findOneBy(AnonymousReport, { codeHash, status: 'sent' }) : null;
    if (!codeHash || !found?.caseId || !isSameHash(found.codeHash, codeHash))
      throw new Rejected('follow.no-such-code', 'not-found');
    return found.caseId;
  }

  private known(session: BrowserSession, id: Id, found: AnonymousReport | null): AnonymousReport {
    if (!found || !hasBegun(session, id)) throw new Rejected('not-found', 'not-found');
    if (found.status === 'open' && found.expiresAt < this.clock.now()) throw new Rejected('report.expired', 'gone');
    return found;
  }
}
