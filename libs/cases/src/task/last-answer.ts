import { type Id, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Task } from './task.entity';
import { type ReviewAnswers, type ReviewOutcome, reviewAnswers } from './task-answers';

interface OfficerAnswer extends ReviewAnswers {
  readonly officerId: Id;
  /** The absent colleague for whom a deputy answered. */
  readonly absentId: Id | null;
}

/** What the officer answered last in a case: the process carries the outcome, the words stay here. */
@Injectable()
export class LastAnswer {
  constructor(private readonly source: DataSource) {}

  async of(caseId: Id, ...outcomes: ReviewOutcome[]): Promise<OfficerAnswer> {
    const [task] = await this.source.manager.find(Task, {
      where: { caseId, state: In(['answered', 'done']) },
      order: { changedAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    const answers = task?.answers ? reviewAnswers(task.answers) : undefined;
    if (!answers || !task?.answeredBy || !outcomes.includes(answers.outcome)) throw new Rejected('job.no-answer');
    return { ...answers, officerId: task.answeredBy, absentId: task.answeredFor };
  }
}
