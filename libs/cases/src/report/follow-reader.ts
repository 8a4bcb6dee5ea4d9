import { AuditLog, authorise, I18n, type Language } from '@farled/infra';
import type { AnonymousActor, Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { CaseFiles } from '../case/case-file';
import { CaseStore } from '../case/case-store';
import { CaseTrace } from '../case/case-trace';
import { EServices } from '../case/e-services';
import { followedCase } from './followed-case';

/** Puts together what may be seen of a case by its code. */
@Injectable()
export class FollowReader {
  constructor(
    private readonly cases: CaseStore,
    private readonly files: CaseFiles,
    private readonly trace: CaseTrace,
    private readonly services: EServices,
    private readonly audit: AuditLog,
    private readonly i18n: I18n,
  ) {}

  async view(actor: AnonymousActor, caseId: Id, language: Language) {
    authorise(actor, 'case.follow');
    const subject = await this.cases.get(caseId);
    authorise(actor, 'case.follow', subject);
    const [file, service, trace] = await Promise.all([
      this.files.of(subject),
      this.services.version(subject.service, subject.version),
      this.trace.of(subject),
    ]);
    await this.audit.read(undefined, { actor, purpose: 'follow-case', caseId, fields: ['case'] });
    const text = (code: string, params?: Record<string, string | number>) => this.i18n.text(code, language, params);
    return followedCase({ file, service, trace, language, text });
  }
}
