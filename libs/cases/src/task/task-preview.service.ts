import { CLOCK, I18n } from '@farled/infra';
import { type Actor, addDays, type Clock, type Id, isProtected, legalDay, type StaffActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Applicants } from '../case/applicants';
import type { Case } from '../case/case.entity';
import { dayInWords } from '../case/case-status-view';
import { CaseStore } from '../case/case-store';
import { DecisionWriter } from '../decision/decision-writer';
import { LETTER_LANGUAGE, letterText } from '../decision/letter';
import { TaskService } from './task.service';
import { type ReviewAnswers, reviewAnswers } from './task-answers';

interface LetterPreview {
  readonly to: string;
  readonly how: string;
  readonly text: string;
}

/** Shows what would be sent, to whom and how, before an answer is given. */
@Injectable()
export class TaskPreviewService {
  constructor(
    private readonly tasks: TaskService,
    private readonly cases: CaseStore,
    private readonly applicants: Applicants,
    private readonly writer: DecisionWriter,
    private readonly i18n: I18n,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async preview(actor: Actor, id: Id, answers: Record<string, unknown>): Promise<LetterPreview> {
    const { caseId } = await this.tasks.read(actor, id, LETTER_LANGUAGE);
    const subject = await this.cases.get(caseId);
    const person = await this.applicants.view(actor, subject, 'decision.preview');
    const answer = reviewAnswers(answers);
    const name = isProtected(person.protection) ? null : person.name;
    const to = name ?? this.words(subject.isAnonymous ? 'anonymous' : 'protected');
    const how = this.words(howOf(subject, answer));
    return { to, how, text: await this.text(actor as StaffActor, subject, answer) };
  }

  private words(id: string): string {
    return this.i18n.text(`cases.preview.${id}`, LETTER_LANGUAGE);
  }

  private async text({ staffId, deputyFor }: StaffActor, subject: Case, answer: ReviewAnswers): Promise<string> {
    const now = this.clock.now();
    if (answer.outcome === 'supplement') {
      const date = dayInWords(addDays(legalDay(now), answer.supplementDays), LETTER_LANGUAGE);
      return this.i18n.text('cases.preview.supplement', LETTER_LANGUAGE, { question: answer.question, date });
    }
    if (answer.outcome === 'answer') return answer.motivation;
    const outcome = answer.outcome === 'approve' ? 'approved' : 'rejected';
    const verdict = {
      outcome,
      motivation: answer.motivation,
      decidedBy: staffId,
      decidedFor: deputyFor ?? null,
    } as const;
    return letterText(await this.writer.write(subject, verdict, now));
  }
}

function howOf({ isAnonymous }: Case, { outcome }: ReviewAnswers): string {
  if (isAnonymous) return 'how-anonymous';
  return outcome === 'answer' ? 'how-answer' : 'how';
}
