import { newId, platform } from '@farled/kernel';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import { AuditLog, AuditSeal, DatabaseModule, InfraModule, infraTables, Transactions, withCorrelation } from '..';

describe('AuditLog', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let audit: AuditLog;
  let seal: AuditSeal;
  const personId = newId();

  beforeEach(async () => {
    database = await createTestDatabase();
    const imports = [DatabaseModule.forRoot([infraTables], { url: database.url }), InfraModule];
    app = await Test.createTestingModule({ imports }).compile();
    audit = app.get(AuditLog);
    seal = app.get(AuditSeal);
  });
  afterEach(async () => {
    await app.close();
    await database.drop();
  });
  const read = (purpose = 'case handling') =>
    audit.read(undefined, { actor: platform('test'), purpose, personId, fields: ['name'] });
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
    expect(await seal.firstBroken()).toBeUndefined();
  });

  it('shows a row that was changed or removed behind the trigger', async () => {
    await read();
    await seal.seal();
    await read();
    await seal.seal();
    await sql('alter table infra.audit disable trigger all');
    await sql("update infra.audit set purpose = 'curiosity' where seq = 2");
    expect(await seal.firstBroken()).toBe(2);
  });
});
