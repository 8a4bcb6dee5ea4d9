import { type DiaryCaseEntry, type DiaryDocumentEntry, DiaryRegistrar } from '@farled/cases';
import { CLOCK } from '@farled/infra';
import { type Clock, type Id, legalDay, newId } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DiaryCase } from './diary-case.entity';
import { DiaryDocument } from './diary-document.entity';
import { diaryNumber } from './diary-number';

/** The row lock on the counter is held until the case is there: numbers follow each other without a gap. */
const NEXT_SERIAL = `insert into records.diary_counter (series, year, last) values ($1, $2, 1)
  on conflict (series, year) do update set last = records.diary_counter.last + 1 returning last`;

/** Keeps the diary: registers what comes in without delay (OSL 5 kap. 1 §), in the transaction that receives it. */
@Injectable()
export class Diary extends DiaryRegistrar {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {
    super();
  }

  async register(tx: EntityManager, entry: DiaryCaseEntry): Promise<string> {
    const { caseId, series, receivedAt, publicSubject } = entry;
    const known = await tx.findOneBy(DiaryCase, { caseId });
    if (known) return known.diaryNumber;
    const year = Number(legalDay(receivedAt).slice(0, 4));
    const [{ last: serial }] = await tx.query<[{ last: number }]>(NEXT_SERIAL, [series, year]);
    const number = diaryNumber(series, year, serial);
    const state = { status: 'open' as const, closedAt: null };
    await tx.insert(DiaryCase, { ...entry, ...state, year, serial, diaryNumber: number });
    await this.addDocument(tx, { caseId, direction: 'received', publicSubject, at: receivedAt, documentId: null });
    return number;
  }

  async addDocument(tx: EntityManager, entry: DiaryDocumentEntry): Promise<void> {
    await tx.query('select 1 from records.diary_case where case_id = $1 for update', [entry.caseId]);
    const number = 1 + (await tx.countBy(DiaryDocument, { caseId: entry.caseId }));
    await tx.insert(DiaryDocument, { ...entry, id: newId(), number });
  }

  async close(tx: EntityManager, caseId: Id): Promise<void> {
    await tx.update(DiaryCase, { caseId, status: 'open' }, { status: 'closed', closedAt: this.clock.now() });
  }
}
