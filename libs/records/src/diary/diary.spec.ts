import { connectDatabase } from '@farled/infra';
import { ControlledClock, newId } from '@farled/kernel';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import { recordsTables } from '../records.tables';
import { Diary } from './diary';
import { DiaryCase } from './diary-case.entity';
import { DiaryDocument } from './diary-document.entity';

describe('the diary', () => {
  const clock = new ControlledClock(new Date('2026-11-20T10:00:00Z'));
  const diary = new Diary(clock);
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await connectDatabase([recordsTables], { url: database.url });
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });
  beforeEach(() => source.query('truncate records.diary_counter, records.diary_case, records.diary_document'));

  const entry = (receivedAt = clock.now()) => ({
    caseId: newId(),
    series: 'BU',
    classCode: '3.1',
    receivedAt,
    publicSubject: 'Ansökan om förskoleplats',
    department: 'Barn och utbildning',
    senderPersonId: newId(),
    publicSender: null,
  });
  const register = (one = entry()) => source.transaction((tx) => diary.register(tx, one));

  it('numbers cases within series and year, the year being that of Stockholm', async () => {
    expect(await register()).toBe('BU 2026-00001');
    expect(await register()).toBe('BU 2026-00002');
    expect(await register(entry(new Date('2026-12-31T23:30:00Z')))).toBe('BU 2027-00001');
  });

  it('gives the same case the same number again', async () => {
    const one = entry();
    expect(await register(one)).toBe(await register(one));
  });

  it('leaves no gap when a receiving transaction is undone', async () => {
    await register();
    const undone = source.transaction(async (tx) => {
      await diary.register(tx, entry());
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await register()).toBe('BU 2026-00002');
  });

  it('gives fifty cases that come at once fifty numbers', async () => {
    const numbers = await Promise.all(Array.from({ length: 50 }, () => register()));
    expect(new Set(numbers).size).toBe(50);
    expect([...numbers].sort().at(-1)).toBe('BU 2026-00050');
  });

  it('numbers the documents of a case and closes it', async () => {
    const one = entry();
    await register(one);
    const added = { caseId: one.caseId, publicSubject: 'Beslut', at: clock.now(), documentId: newId() };
    await source.transaction((tx) => diary.addDocument(tx, { ...added, direction: 'drawn-up' }));
    await source.transaction((tx) => diary.close(tx, one.caseId));
    const documents = await source.manager.find(DiaryDocument, { order: { number: 'ASC' } });
    expect(documents.map(({ number, direction }) => [number, direction])).toEqual([
      [1, 'received'],
      [2, 'drawn-up'],
    ]);
    expect(await source.manager.findOneBy(DiaryCase, { caseId: one.caseId })).toMatchObject({ status: 'closed' });
  });
});
