import { CLOCK } from '@farled/infra';
import { type Clock, legalDay, type StaffActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { Case } from '../case/case.entity';
import { Task } from './task.entity';
import { readCursor } from './task-cursor';
import { TASK_VIEWS, type TaskListDto, type TaskView } from './task-list.dto';

export interface TaskRow {
  readonly task: Task;
  readonly subject: Case;
}

const LATE = '(c.isOverdue or c.firstAnswerAt is null and c.promisedOn < :today)';

/** Finds open tasks, the one that was promised first on top. */
@Injectable()
export class TaskQuery {
  constructor(
    private readonly source: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async page(officer: StaffActor, query: TaskListDto): Promise<TaskRow[]> {
    const cursor = readCursor(query.after);
    const found = this.inView(officer, query.view)
      .orderBy('c.promisedOn')
      .addOrderBy('t.id')
      .limit(query.limit + 1);
    if (cursor) found.andWhere('(c.promisedOn, t.id) > (:promisedOn, :id)', cursor);
    if (query.q) found.andWhere('c.diaryNumber ilike :q', { q: `%${query.q.replace(/[\\%_]/g, '\\$&')}%` });
    const { entities } = await found.getRawAndEntities();
    return entities.map((task) => ({ task, subject: (task as Task & { subject: Case }).subject }));
  }

  async counts(officer: StaffActor): Promise<Record<TaskView, number>> {
    const counts = await Promise.all(TASK_VIEWS.map((view) => this.inView(officer, view).getCount()));
    return Object.fromEntries(TASK_VIEWS.map((view, index) => [view, counts[index] ?? 0])) as Record<TaskView, number>;
  }

  private inView(officer: StaffActor, view: TaskView): SelectQueryBuilder<Task> {
    const open = this.source.manager
      .createQueryBuilder(Task, 't')
      .innerJoinAndMapOne('t.subject', Case, 'c', 'c.id = t.caseId')
      .where(`t.state = 'open'`);
    open.andWhere('(c.unit is null or c.unit = any(:units))', { units: [...(officer.units ?? [])] });
    if (view === 'mine') open.andWhere('t.assigneeId = :me', { me: officer.deputyFor ?? officer.staffId });
    if (view === 'unassigned') open.andWhere('t.assigneeId is null');
    if (view === 'overdue') open.andWhere(LATE, { today: this.today() });
    return open;
  }

  private today(): string {
    return legalDay(this.clock.now());
  }
}
