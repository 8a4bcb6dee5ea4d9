import { CLOCK, I18n, type Language } from '@farled/infra';
import type { Clock, ResidentActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Case } from '../case/case.entity';
import { CaseFiles } from '../case/case-file';
import { CaseTrace } from '../case/case-trace';
import { EServices } from '../case/e-services';
import type { TextOf } from '../case/text-of';
import { HandlingTimes } from '../figures/handling-times';
import { mayWithdraw } from '../withdrawal/may-withdraw';
import { residentCase } from './case-view';
import { type ExpectedDecision, expectedDecision } from './expected-day';
import { isOtherGuardian, withoutHerOwn } from './other-guardian';

/** Puts together what a resident sees of her case; access has been asked by then. */
@Injectable()
export class ResidentCaseReader {
  constructor(
    private readonly files: CaseFiles,
    private readonly trace: CaseTrace,
    private readonly services: EServices,
    private readonly times: HandlingTimes,
    private readonly i18n: I18n,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async view(actor: ResidentActor, subject: Case, language: Language) {
    const text: TextOf = (code, params) => this.i18n.text(code, language, params);
    const [file, service, trace, expected] = await Promise.all([
      this.files.of(subject),
      this.services.version(subject.service, subject.version),
      this.trace.of(subject),
      this.expected(subject),
    ]);
    const mayAct = !isOtherGuardian(actor, subject);
    const shown = mayAct ? file : withoutHerOwn(file, actor.personId);
    const flows = await service.flows();
    const reader = { personId: actor.personId, now: this.clock.now(), language, text };
    return residentCase({ file: shown, mayAct, service, flows, trace, expected, ...reader });
  }

  /** Until there is a decision. */
  private async expected(subject: Case): Promise<ExpectedDecision | null> {
    const usual = mayWithdraw(subject) ? await this.times.of(subject.service) : null;
    return usual && expectedDecision(subject, usual, await this.times.waitedDays(subject.id), this.clock.now());
  }
}
