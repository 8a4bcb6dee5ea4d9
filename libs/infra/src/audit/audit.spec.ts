import { ControlledClock, newId, platform } from '@farled/kernel';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import {
  AuditDisposal,
  AuditLog,
  AuditSeal,
  AuditVerification,
  CLOCK,
  DatabaseModule,
  InfraModule,
  infraTables,
  Transactions,
  withCorrelation,
} from '..';

describe('AuditLog', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let audit: AuditLog;
  let seal: AuditSeal;
  let clock: ControlledClock;
  const personId = newId();

  beforeEach(async () => {
    database = await createTestDatabase();
    const imports = [DatabaseModule.forRoot([infraTables], { url: database.url }), InfraModule];
    clock = new ControlledClock(new Date());
    app = await Test.createTestingModule({ imports }).overrideProvider(CLOCK).useValue(clock).compile();
    audit = app.get(AuditLog);
    seal = app.get(AuditSeal);
  });
  afterEach(async () => {
    await app.close();
    await database.drop();
  });
  const read = (purpose = 'case handling') =>
    audit.read(undefined, { actor: platform('test'), purpose, personId, fields: ['name'] });
  const faults = async () =>
    (await app.get(AuditVerification).verify()).faults.map(({ kind, seal: at, position }) =>
      [kind, at && `${at}${position ? `:${position}` : ''}`].filter(Boolean).join(' '),
    );
  const sql = (query: string) => app.get(DataSource).query(query);

  it('remembers who read what about whom, and why, with the correlation id', async () => {
    await withCorrelation('errand-1', () => read());
    expect(await audit.ofPerson(personId)).toMatchObject([
      { actor: 'platform:test', purpose: 'case handling', fields: ['name'], correlationId: 'errand-1' },
    ]);
  });

  it.each([
    "update infra.audit set purpose = 'other'",
    'delete from infra.audit',
    'truncate infra.audit cascade',
    "update infra.audit_seal set hash = ''",
    'delete from infra.audit_sealed',
  ])('refuses: %s', async (query) => {
    await read();
    await seal.seal();
    await expect(sql(query)).rejects.toThrow('append-only');
  });

  it('seals rows in a chain that holds, also when a slow transaction commits late', async () => {
    let finish = () => {};
    const gate = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let written = () => {};
    const isWritten = new Promise<void>((resolve) => {
      written = resolve;
    });
    const slow = app.get(Transactions).run(async (tx) => {
      await audit.read(tx, { actor: platform('slow'), purpose: 'p', fields: [] });
      written();
      await gate;
    });
    await isWritten;
    await read();
    expect(await seal.seal()).toBe(1);
    finish();
    await slow;
    expect(await seal.seal()).toBe(1);
    expect(await seal.seal()).toBe(0);
    expect(await faults()).toEqual([]);
  });

  /** Two seals with three rows each: what somebody with all rights in the database can get at. */
  async function twoSeals(): Promise<void> {
    for (const purpose of ['a', 'b', 'c']) await read(purpose);
    await seal.seal();
    clock.advance(2 * 3_600_000);
    for (const purpose of ['d', 'e', 'f']) await read(purpose);
    await seal.seal();
    for (const table of ['audit', 'audit_sealed', 'audit_seal'])
      await sql(`alter table infra.${table} disable trigger all`);
  }
  const E = "(select id from infra.audit where purpose = 'e')";
  const COPY = `insert into infra.audit (id, at, actor, roles, action, purpose, fields, result)
    select '01890000-0000-7000-8000-000000000001', at, actor, roles, action, 'made up', fields, result from infra.audit
      where purpose = 'a'`;

  it.each([
    ['changed', "update infra.audit set purpose = 'curiosity' where purpose = 'e'", ['changed 2:2']],
    ['removed', "delete from infra.audit where purpose = 'e'", ['removed 2:2']],
    ['removed with its place', `delete from infra.audit_sealed where entry_id = ${E}`, ['removed 2:2', 'inserted']],
    [
      'moved within its seal',
      `with moved as (update infra.audit_sealed set position = 9 where seal = 2 and position = 1)
        select 1; update infra.audit_sealed set position = 1 where entry_id = ${E};
        update infra.audit_sealed set position = 2 where seal = 2 and position = 9`,
      ['reordered 2:1', 'reordered 2:2'],
    ],
    ['put in without a trigger', COPY, ['inserted']],
    [
      'put in with a place',
      `${COPY}; insert into infra.audit_sealed values
        ('01890000-0000-7000-8000-000000000001', 2, 4, 'x')`,
      ['changed 2:4'],
    ],
    [
      'changed together with its hash',
      `update infra.audit set purpose = 'curiosity' where purpose = 'e';
        update infra.audit_sealed set row_hash = 'made to fit' where entry_id = ${E}`,
      ['changed 2:2'],
    ],
    ['sealed anew', "update infra.audit_seal set hash = 'other' where number = 1", ['seal-broken 1', 'seal-broken 2']],
    ['cut off with its seal', 'delete from infra.audit_seal where number = 2', ['seal-missing 2']],
    ['sealed in between', 'delete from infra.audit_seal where number = 1', ['seal-missing 1']],
  ])('says which row was %s', async (_, tampering, wanted) => {
    await twoSeals();
    expect(await faults()).toEqual([]);
    for (const statement of tampering.split(';')) await sql(statement);
    expect((await faults()).sort()).toEqual([...wanted].sort());
  });

  it('says which row was put in later with an earlier time, though it is sealed', async () => {
    await read();
    await seal.seal();
    clock.advance(86_400_000);
    await read();
    await seal.seal();
    await sql(COPY.replace("purpose = 'a'", 'true limit 1'));
    await seal.seal();
    expect(await faults()).toEqual(['inserted 3:1']);
  });

  it('goes on after a crash between a row and its seal', async () => {
    await read();
    const stop = app.get(Transactions).observe((moment) => {
      if (moment === 'before-commit') throw new Error('the power went');
    });
    await expect(seal.seal()).rejects.toThrow('the power went');
    stop();
    expect(await faults()).toEqual([]);
    expect(await seal.seal()).toBe(1);
    expect(await faults()).toEqual([]);
  });

  it('is sealed by one writer at a time', async () => {
    for (const purpose of ['a', 'b', 'c', 'd']) await read(purpose);
    const counts = await Promise.all([seal.seal(), seal.seal(), seal.seal()]);
    expect(counts.sort()).toEqual([0, 0, 4]);
    expect(await faults()).toEqual([]);
  });

  it('disposes of old rows by rule, tells of it, and the chain still holds', async () => {
    await read('long ago');
    await seal.seal();
    clock.advance(11 * 366 * 86_400_000);
    await read('today');
    await seal.seal();
    expect(await app.get(AuditDisposal).run()).toBe(1);
    expect(await app.get(AuditDisposal).run()).toBe(0);
    await seal.seal();
    const purposes = await sql('select purpose from infra.audit order by seq');
    expect(purposes).toEqual([{ purpose: 'today' }, { purpose: 'disposal-rule' }]);
    expect(await app.get(AuditVerification).verify()).toMatchObject({ seals: 3, disposed: 1, faults: [] });
    await expect(sql(`select infra.dispose_audit(now() + interval '11 years', 99)`)).rejects.toThrow('at least a year');
    await sql('alter table infra.audit disable trigger all');
    await sql("delete from infra.audit where purpose = 'today'");
    expect(await faults()).toEqual(['removed 2:1']);
  });

  it('alarms when it does not hold', async () => {
    await twoSeals();
    await sql("delete from infra.audit where purpose = 'e'");
    await app.get(AuditVerification).verifyAndAlarm();
    expect(await sql('select code, reference from infra.alarm')).toEqual([{ code: 'audit.broken', reference: '2' }]);
  });
});
