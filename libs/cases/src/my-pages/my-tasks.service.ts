import { type Language } from '@farled/infra';
import type { Actor, CalendarDay, Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asResident } from '../case/as-resident';
import type { Case } from '../case/case.entity';
import { casesOf } from '../case/cases-of';
import { EServices } from '../case/e-services';
import { Supplement } from '../conversation/supplement.entity';
import { UnreadMessages } from '../conversation/unread-messages';
import { isOtherGuardian } from './other-guardian';

const AT_MOST = 50;

/** Something that waits for a resident: a question to answer by a day, or messages to read. */
interface MyTask {
  readonly kind: 'supplement' | 'message';
  readonly caseId: Id;
  readonly diaryNumber: string;
  readonly title: string;
  readonly dueDate: CalendarDay | null;
  readonly count: number;
}

/** What waits for a resident in her cases, the first day first. */
@Injectable()
export class MyTasks {
  constructor(
    private readonly source: DataSource,
    private readonly services: EServices,
    private readonly unread: UnreadMessages,
  ) {}

  async list(actor: Actor, language: Language): Promise<{ items: MyTask[] }> {
    const resident = asResident(actor, 'case.list-own');
    const query = casesOf(this.source.manager, resident)
      .andWhere(`(subject.status = 'supplement' or subject.id in (${UNREAD}))`)
      .orderBy('subject.id', 'DESC')
      .take(AT_MOST);
    const own = (await query.getMany()).filter((subject) => !isOtherGuardian(actor, subject));
    const unread = await this.unread.of(
      own.map(({ id }) => id),
      'officer',
    );
    const tasks = await Promise.all(own.map((subject) => this.tasksIn(subject, unread.get(subject.id) ?? 0, language)));
    return { items: tasks.flat().sort(byDay) };
  }

  private async tasksIn(subject: Case, unread: number, language: Language): Promise<MyTask[]> {
    const { id: caseId, diaryNumber, service, version } = subject;
    const open = await this.source.manager.findOneBy(Supplement, { caseId, state: 'open' });
    const about = { caseId, diaryNumber, title: (await this.services.version(service, version)).title(language) };
    return [
      ...(open ? [{ ...about, kind: 'supplement' as const, dueDate: open.dueDate, count: 1 }] : []),
      ...(unread > 0 ? [{ ...about, kind: 'message' as const, dueDate: null, count: unread }] : []),
    ];
  }
}

const UNREAD = `select m.case_id from cases.message m where m.sender = 'officer' and m.read_at is null`;

const byDay = (a: MyTask, b: MyTask): number => (a.dueDate ?? '9').localeCompare(b.dueDate ?? '9');
