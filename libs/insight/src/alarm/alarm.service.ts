import { StaffDirectory } from '@farled/identity';
import { type Alarm, AuditLog, alarmText, authorise, type Language, OperatorAlarms, Transactions } from '@farled/infra';
import { type Actor, type Id, isId, Rejected, type StaffActor } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { AlarmQueryDto } from './alarm.dto';

/** Every alarm of the platform in words, open and closed; closing by hand what does not end by itself. */
@Injectable()
export class AlarmService {
  constructor(
    private readonly alarms: OperatorAlarms,
    private readonly transactions: Transactions,
    private readonly staff: StaffDirectory,
    private readonly audit: AuditLog,
  ) {}

  /** Alarms, newest first, and how many are open. */
  async list(actor: Actor, { state, after, limit }: AlarmQueryDto, language: Language) {
    authorise(actor, 'operation.read');
    const from = isId(after) ? after : undefined;
    const found = await this.alarms.list({ isOpen: state === 'open', after: from, limit: limit + 1 });
    const page = found.slice(0, limit);
    const names = await this.staff.names(page.flatMap(({ closedBy }) => closedBy ?? []));
    return {
      items: page.map((alarm) => view(alarm, names, language)),
      next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
      open: await this.alarms.countOpen(),
    };
  }

  /** Somebody has looked into it. What goes on raises the alarm anew. */
  async close(actor: Actor, id: Id, note: string): Promise<void> {
    authorise(actor, 'operation.act');
    const alarm = isId(id) ? await this.alarms.find(id) : undefined;
    if (!alarm) throw new Rejected('not-found', 'not-found');
    await this.transactions.run(async (tx) => {
      const { staffId } = actor as StaffActor;
      const isClosed = await this.alarms.closeOne(tx, id, { staffId, note: note.trim() });
      if (!isClosed) throw new Rejected('alarm.closed', 'conflict');
      const fields = [alarm.code, alarm.reference];
      await this.audit.record(tx, { actor, action: 'alarm.close', purpose: note.trim(), fields });
    });
  }
}

function view(alarm: Alarm, names: ReadonlyMap<Id, string>, language: Language) {
  const { id, code, reference, raisedAt, closedAt, closedBy, closeNote } = alarm;
  return {
    ...{ id, code, reference, closeNote },
    text: alarmText(code, language, { reference }),
    raisedAt: raisedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    closedBy: closedBy ? (names.get(closedBy) ?? null) : null,
  };
}
