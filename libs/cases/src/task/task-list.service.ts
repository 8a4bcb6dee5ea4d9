import { StaffDirectory } from '@farled/identity';
import { CLOCK, findText, type Language } from '@farled/infra';
import { type Actor, type Clock, type Id, legalDay, workingDaysBetween } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Applicants } from '../case/applicants';
import { asOfficer } from '../case/as-officer';
import type { Case } from '../case/case.entity';
import { EServices } from '../case/e-services';
import { UnreadMessages } from '../conversation/unread-messages';
import { RegisterMarks } from './register-marks';
import { writeCursor } from './task-cursor';
import type { TaskListDto } from './task-list.dto';
import { TaskQuery, type TaskRow } from './task-query';

/** The officers' queue. A protected person has no name in it. */
@Injectable()
export class TaskListService {
  constructor(
    private readonly query: TaskQuery,
    private readonly applicants: Applicants,
    private readonly services: EServices,
    private readonly staff: StaffDirectory,
    private readonly marks: RegisterMarks,
    private readonly unread: UnreadMessages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: TaskListDto, language: Language) {
    const officer = asOfficer(actor, 'task.list');
    const [found, counts] = await Promise.all([this.query.page(officer, query), this.query.counts(officer)]);
    const rows = found.slice(0, query.limit);
    const cases = rows.map((row) => row.subject);
    const names = await this.applicants.names(actor, cases, 'task-list');
    const colleagues = await this.staff.names(rows.flatMap(({ task }) => task.assigneeId ?? []));
    const open = cases.filter(({ applicantId }) => names.get(applicantId) != null);
    const marks = await this.marks.of(actor, open, language);
    const unread = await this.unread.of(
      cases.map(({ id }) => id),
      'applicant',
    );
    const items = await Promise.all(
      rows.map(async (row) => ({
        ...(await this.item(row, language)),
        applicant: nameOf(row.subject, names, language),
        unread: unread.get(row.subject.id) ?? 0,
        registerChanges: marks.get(row.subject.id) ?? [],
        assignee: assignee(row.task.assigneeId, colleagues),
      })),
    );
    const last = found.length > query.limit ? rows.at(-1) : undefined;
    const next = last ? writeCursor({ promisedOn: last.subject.promisedOn, id: last.task.id }) : null;
    return { items, next, counts };
  }

  private async item({ task, subject }: TaskRow, language: Language) {
    const service = await this.services.version(subject.service, subject.version);
    const step = service.steps(language).find(({ elements }) => elements.includes(task.elementId));
    const due = subject.promisedOn;
    return {
      id: task.id,
      caseId: subject.id,
      diaryNumber: subject.diaryNumber,
      service: service.title(language),
      step: step?.title ?? task.elementId,
      priority: subject.priority && service.text(`priority.${subject.priority}`, language),
      promise: { due, workingDaysLeft: workingDaysBetween(legalDay(this.clock.now()), due) },
      changedAt: task.changedAt.toISOString(),
      revision: task.revision,
    };
  }
}

const assignee = (id: Id | null, names: Map<Id, string>) => (id ? { id, name: names.get(id) ?? null } : null);

function nameOf({ isAnonymous, applicantId }: Case, names: Map<Id, string | null>, language: Language): string | null {
  return (isAnonymous ? findText('cases.anonymous', language) : names.get(applicantId)) ?? null;
}
