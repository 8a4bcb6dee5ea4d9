import { AuditLog, authorise, I18n, type Language } from '@farled/infra';
import { type Actor, type Id, isId, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { asResident } from '../case/as-resident';
import type { Case } from '../case/case.entity';
import { CaseFiles } from '../case/case-file';
import { personConcerned } from '../case/case-parties';
import { needsResident } from '../case/case-status';
import { statusView } from '../case/case-status-view';
import { CaseStore } from '../case/case-store';
import { casesOf } from '../case/cases-of';
import { EServices } from '../case/e-services';
import { wordsOf } from '../case/own-words';
import { Message } from '../conversation/message.entity';
import { Supplement } from '../conversation/supplement.entity';
import { isOtherGuardian, withoutHerOwn } from './other-guardian';
import { ResidentCaseReader } from './resident-case-reader';

export interface Page {
  readonly after?: string;
  readonly limit: number;
}

/** A resident's own cases. */
@Injectable()
export class MyCasesService {
  constructor(
    private readonly source: DataSource,
    private readonly cases: CaseStore,
    private readonly files: CaseFiles,
    private readonly reader: ResidentCaseReader,
    private readonly services: EServices,
    private readonly audit: AuditLog,
    private readonly i18n: I18n,
  ) {}

  async list(actor: Actor, { after, limit }: Page, language: Language) {
    const resident = asResident(actor, 'case.list-own');
    if (after && !isId(after)) throw new Rejected('cursor.invalid', 'malformed');
    const query = casesOf(this.source.manager, resident)
      .orderBy('subject.id', 'DESC')
      .take(limit + 1);
    const found = await (after ? query.andWhere('subject.id < :after', { after }) : query).getMany();
    const page = found.slice(0, limit);
    const items = await Promise.all(page.map((subject) => this.item(actor, subject, language)));
    return { items, next: found.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  async read(actor: Actor, id: Id, language: Language) {
    const subject = await this.own(actor, id);
    await this.note(actor, subject, ['case']);
    return this.reader.view(asResident(actor, 'case.read-own'), subject, language);
  }

  /** The case, when it is the resident's own; for everybody else it does not exist. */
  async own(actor: Actor, id: Id): Promise<Case> {
    asResident(actor, 'case.read-own');
    const subject = await this.cases.get(id);
    authorise(actor, 'case.read-own', subject);
    return subject;
  }

  /** The case, when the resident may open this file of it. */
  async withDocument(actor: Actor, id: Id, documentId: Id): Promise<Case> {
    const subject = await this.own(actor, id);
    if (!isOtherGuardian(actor, subject)) return subject;
    const { attachments } = withoutHerOwn(await this.files.of(subject), asResident(actor, 'case.read-own').personId);
    if (!attachments.some((file) => file.id === documentId)) throw new Rejected('not-found', 'not-found');
    return subject;
  }

  private async item(actor: Actor, subject: Case, language: Language) {
    const service = await this.services.version(subject.service, subject.version);
    const open = await this.source.manager.findOneBy(Supplement, { caseId: subject.id, state: 'open' });
    const text = wordsOf(service, language, this.text(language));
    const { code, sentence } = statusView(subject, open?.dueDate ?? null, language, text);
    return {
      id: subject.id,
      diaryNumber: subject.diaryNumber,
      title: service.title(language),
      status: { code, text: sentence },
      changedAt: subject.changedAt.toISOString(),
      needsYou: needsResident(subject.status),
      unread: isOtherGuardian(actor, subject) ? 0 : await this.unread(subject),
    };
  }

  private unread({ id: caseId }: Case): Promise<number> {
    return this.source.manager.countBy(Message, { caseId, sender: 'officer', readAt: IsNull() });
  }

  private text(language: Language) {
    return (code: string, params?: Record<string, string | number>) => this.i18n.text(code, language, params);
  }

  private async note(actor: Actor, subject: Case, fields: string[]): Promise<void> {
    const { id: caseId } = subject;
    const personId = personConcerned(subject);
    await this.audit.read(undefined, { actor, purpose: 'own-case', personId, caseId, fields });
  }
}
