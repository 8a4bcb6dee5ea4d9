import { CLOCK, type Language } from '@farled/infra';
import { type AnonymousActor, type Clock, type Id, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Message } from '../conversation/message.entity';
import { AnonymousReports } from './anonymous-reports';
import { FollowReader } from './follow-reader';
import { type BrowserSession, openCase, openedCase } from './report-session';

/** Shows a case to whoever has its secret code. */
@Injectable()
export class FollowService {
  constructor(
    private readonly source: DataSource,
    private readonly reports: AnonymousReports,
    private readonly reader: FollowReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async enter(session: BrowserSession, code: string, language: Language) {
    openCase(session, await this.reports.caseOf(code), this.clock.now());
    return this.read(session, language);
  }

  /** `isBackground`: the page asks by itself, which does not keep the case open. */
  async read(session: BrowserSession, language: Language, isBackground = false) {
    const { actor, caseId } = this.opened(session);
    if (!isBackground) openCase(session, caseId, this.clock.now());
    const shown = await this.reader.view(actor, caseId, language);
    const unread = { caseId, sender: 'officer', readAt: IsNull() } as const;
    await this.source.manager.update(Message, unread, { readAt: this.clock.now() });
    return shown;
  }

  leave(session: BrowserSession): void {
    delete session.follows;
  }

  /** The case that this browser has opened, and who it is therefore. */
  opened(session: BrowserSession): { readonly actor: AnonymousActor; readonly caseId: Id } {
    const caseId = openedCase(session, this.clock.now());
    if (!caseId) throw new Rejected('follow.code-needed', 'not-found');
    return { actor: { kind: 'anonymous', follows: caseId }, caseId };
  }
}
