import { CLOCK, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, newId } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Note } from '../conversation/note.entity';
import { CaseEntrance } from './case-entrance';

/** What officers write down in a case for each other. */
@Injectable()
export class CaseNotes {
  constructor(
    private readonly transactions: Transactions,
    private readonly entrance: CaseEntrance,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add(actor: Actor, id: Id, text: string): Promise<{ id: Id }> {
    const { officer, subject } = await this.entrance.enter(actor, 'case.note', id);
    const note: Note = {
      id: newId(),
      caseId: subject.id,
      authorId: officer.staffId,
      authorFor: officer.deputyFor ?? null,
      text,
      at: this.clock.now(),
    };
    await this.transactions.run((tx) => tx.insert(Note, note));
    return { id: note.id };
  }
}
