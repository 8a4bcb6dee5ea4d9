import { StaffDirectory } from '@farled/identity';
import { type Actor, type Id, isProtected } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { peopleIn } from '../case/case-parties';
import type { Call } from './call.entity';
import { CallAccess } from './call-access';
import { CallDesk } from './call-desk';

/** The calls of a case: who identified herself to whom, and what she signed. */
@Injectable()
export class CaseCalls {
  constructor(
    private readonly access: CallAccess,
    private readonly desk: CallDesk,
    private readonly persons: Persons,
    private readonly staff: StaffDirectory,
  ) {}

  async list(actor: Actor, id: Id) {
    const subject = await this.access.toCase(actor, id);
    const calls = await this.desk.ofCase(subject.id);
    const officers = await this.staff.names(calls.map((call) => call.staffId));
    const items = calls.map(async ({ kind, initiator, purpose, statement, evidenceId, ...call }) => ({
      ...{ id: call.id, kind, initiator, purpose, statement, evidenceId },
      at: (call.endedAt ?? call.startedAt).toISOString(),
      officer: officers.get(call.staffId) ?? null,
      isParty: peopleIn(subject).includes(call.personId),
      name: await this.nameOf(actor, call),
    }));
    return { items: await Promise.all(items) };
  }

  private async nameOf(actor: Actor, { personId }: Pick<Call, 'personId'>): Promise<string | null> {
    const view = await this.persons.view(actor, personId, 'handle-case', ['name']);
    return isProtected(view.protection) ? null : (view.name ?? null);
  }
}
