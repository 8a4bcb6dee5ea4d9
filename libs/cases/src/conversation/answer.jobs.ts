import { I18n } from '@farled/infra';
import { newId, platform } from '@farled/kernel';
import { JobHandlers, type ProcessJob } from '@farled/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseJournal } from '../case/case-journal';
import { CaseStore } from '../case/case-store';
import { Effects } from '../process/effects';
import { caseIdOf } from '../process/job-variables';
import { DiaryRegistrar } from '../submission/diary-registrar';
import { LastAnswer } from '../task/last-answer';
import { Message } from './message.entity';

const JOBS = platform('jobs');

/** Tells the one who sent a case what the officer has written, once. It is no decision, and cannot be appealed. */
@Injectable()
export class AnswerJobs implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly effects: Effects,
    private readonly cases: CaseStore,
    private readonly answers: LastAnswer,
    private readonly diary: DiaryRegistrar,
    private readonly journal: CaseJournal,
    private readonly i18n: I18n,
  ) {}

  onModuleInit(): void {
    this.jobs.register('answer.send', (job) => this.send(job), { fetch: ['caseId'] });
  }

  private async send(job: ProcessJob): Promise<void> {
    const {
      motivation: text,
      officerId: authorId,
      absentId: authorFor,
    } = await this.answers.of(caseIdOf(job), 'answer');
    await this.effects.once(job, async (tx) => {
      const subject = await this.cases.hold(tx, caseIdOf(job));
      const { id: caseId } = subject;
      const at = this.journal.now();
      const from = { kind: 'message', sender: 'officer', authorId, authorFor, requestKey: newId() } as const;
      await tx.insert(Message, { id: newId(), caseId, ...from, text, sentAt: at, readAt: null });
      const publicSubject = this.i18n.text('cases.diary.answer', 'sv');
      await this.diary.addDocument(tx, { caseId, direction: 'drawn-up', publicSubject, at, documentId: null });
      const change = { firstAnswerAt: subject.firstAnswerAt ?? at };
      await this.journal.happened(tx, subject, { code: 'answered', actor: JOBS }, change);
      return {};
    });
  }
}
