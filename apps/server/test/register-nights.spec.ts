import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLOCK, DatabaseModule, InfraModule, infraTables, OperatorAlarms } from '@farled/infra';
import { ControlledClock, PersonalNumber, type StaffActor } from '@farled/kernel';
import { Deliveries, PersonRegister, PersonSearch, Persons, RegisterModule, registerTables } from '@farled/register';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database';
import { type Sandbox, startSandbox, testPersons } from '../../sandbox/src';

jest.setTimeout(60_000);

const DAY = 86_400_000;
const MONDAY = new Date('2026-03-02T08:00:00Z');
const officer: StaffActor = { kind: 'staff', staffId: 's', roles: ['case-officer'], department: 'Barn' };

describe("the register's nights", () => {
  const folder = mkdtempSync(join(tmpdir(), 'farled-nights-'));
  const before = { ...process.env };
  const clock = new ControlledClock(MONDAY);
  let sandbox: Sandbox;
  let database: TestDatabase;
  let app: TestingModule;

  beforeAll(async () => {
    const certificates = join(folder, 'certs');
    sandbox = await startSandbox({
      ...{ port: 0, tlsPort: 0, smtpPort: 0, clamAvPort: 0 },
      ...{ certificates, deliveries: folder, clock },
    });
    database = await createTestDatabase();
    process.env.FARLED_CERTS = certificates;
    process.env.FARLED_REGISTER_DELIVERIES = folder;
    process.env.SANDBOX_TLS_PORT = new URL(sandbox.tlsUrl).port;
    const tables = DatabaseModule.forRoot([infraTables, registerTables], { url: database.url });
    app = await Test.createTestingModule({ imports: [tables, InfraModule, RegisterModule] })
      .overrideProvider(CLOCK)
      .useValue(clock)
      .compile();
    app.useLogger(false);
    await app.init();
    await app.get(Deliveries).fill(join(folder, sandbox.night.sendAll()));
  });
  afterAll(async () => {
    await app.close();
    await sandbox.close();
    await database.drop();
    process.env = before;
    rmSync(folder, { recursive: true });
  });

  const numberOf = (key: string) => testPersons.residents.find((one) => one.key === key)?.personalNumber ?? '';
  const person = async (key: string) => {
    const id = await app.get(Persons).findOrCreate(PersonalNumber.parse(numberOf(key)) as PersonalNumber);
    return app.get(PersonRegister).find(id);
  };
  const street = async (key: string) => (await person(key)).address?.street;
  const moves = (key: string, to: string) =>
    sandbox.events.happen(numberOf(key), { address: { street: to, postalCode: '64100', city: 'EXEMPELKÖPING' } });
  const night = (mode: string) => {
    clock.advance(DAY);
    sandbox.modes.set('navet-deliveries', mode);
    sandbox.night.send();
    return app.get(Deliveries).refresh();
  };
  const alarms = () => app.get(OperatorAlarms).open('register.');
  const query = <T>(sql: string): Promise<T[]> => app.get(DataSource).query(sql);

  it('tell of who has moved, and of nobody else', async () => {
    moves('nils', 'Nya vägen 1');
    expect(await night('up')).toBe('up-to-date');
    expect(await street('nils')).toBe('Nya vägen 1');
    expect(await query('select posts, changed from register.intake where sequence = 1')).toEqual([
      { posts: 1, changed: 1 },
    ]);
  });

  it('stop and alarm when a file has been lost, and go on when it comes, in their order', async () => {
    moves('elin', 'Tappade gatan 1');
    expect(await night('withheld')).toBe('up-to-date');
    moves('elin', 'Senare gatan 2');
    expect(await night('up')).toBe('stopped');
    expect(await alarms()).toMatchObject([{ code: 'register.delivery-gap', reference: '2' }]);
    expect(await street('elin')).toBe('Provgatan 1');
    sandbox.night.release();
    expect(await app.get(Deliveries).refresh()).toBe('up-to-date');
    expect(await alarms()).toEqual([]);
    expect(await street('elin')).toBe('Senare gatan 2');
  });

  it('take a file that is sent twice once', async () => {
    moves('omar', 'Dubbla gatan 1');
    expect(await night('duplicates')).toBe('up-to-date');
    expect(await alarms()).toEqual([]);
    expect(await query('select count(*)::int as files from register.intake where sequence = 4')).toEqual([
      { files: 1 },
    ]);
    expect(await night('up')).toBe('up-to-date');
  });

  it('raise protection first, and count it', async () => {
    sandbox.events.happen(numberOf('nils'), { protection: 'SEKRETESSMARKERING' });
    expect(await night('up')).toBe('up-to-date');
    expect((await person('nils')).protection).toBe('protected');
    expect(await query('select raised from register.intake where sequence = 6')).toEqual([{ raised: 1 }]);
  });

  it('go on after a filling from scratch that is as new as what waits, when the lost file never comes', async () => {
    await night('withheld');
    moves('elin', 'Sista gatan 3');
    expect(await night('up')).toBe('stopped');
    expect(await app.get(Deliveries).fill(join(folder, sandbox.night.sendAll()))).toBe(true);
    expect(await app.get(Deliveries).refresh()).toBe('up-to-date');
    expect(await alarms()).toEqual([]);
    expect(await street('elin')).toBe('Sista gatan 3');
    expect(await night('up')).toBe('up-to-date');
  });

  it('let a filling take the place of a file that cannot be read', async () => {
    expect(await night('error')).toBe('stopped');
    expect(await alarms()).toMatchObject([{ code: 'register.unreadable-file' }]);
    expect(await app.get(Deliveries).fill(join(folder, sandbox.night.sendAll()))).toBe(true);
    expect(await alarms()).toEqual([]);
  });

  it('leave the register as whole as it was: every index and reference is there', async () => {
    const indexes = await query<{ name: string }>(
      `select indexname as name from pg_indexes where schemaname = 'register' and tablename in ('person', 'personal_number', 'relation')`,
    );
    const references = await query<{ name: string }>(
      `select conname as name from pg_constraint where contype = 'f' and conrelid::regclass::text in ('register.relation', 'register.personal_number')`,
    );
    const names = [...indexes, ...references].map(({ name }) => name).sort();
    expect(names).toEqual(
      [
        ...['person_given_name', 'person_name_words', 'person_pkey', 'person_street', 'person_surname'],
        ...['personal_number_current', 'personal_number_person', 'personal_number_person_id_fkey'],
        ...['personal_number_pkey', 'personal_number_prefix', 'relation_person_id_fkey', 'relation_pkey'],
        ...['relation_related', 'relation_related_id_fkey'],
      ].sort(),
    );
  });

  it('let officers search the whole register for whom the replica does not have', async () => {
    await query(`delete from register.relation`);
    await query(`delete from register.personal_number where number = '${numberOf('omar')}'`);
    await query(`delete from register.person where surname = 'Exempel' and given_name = 'Omar'`);
    const search = (criteria: object) => app.get(PersonSearch).search(officer, criteria, 'test call');
    expect((await search({ text: 'omar exempel' })).hits).toEqual([]);
    expect((await search({ text: 'omar exempel', everywhere: true })).hits).toMatchObject([
      { name: 'Omar Exempel', protection: 'none', street: 'Dubbla gatan 1' },
    ]);
    expect((await search({ text: 'omar exempel' })).hits).toHaveLength(1);
    // Elin and her children too, by the surname alone; who is protected is no hit here either.
    expect((await search({ text: 'exempel', everywhere: true })).hits.length).toBeGreaterThan(3);
    for (const text of ['noll', 'skyddad', 'folkbok', 'utan', numberOf('sara')]) {
      expect((await search({ text, everywhere: true })).hits).toEqual([]);
    }
  });
});
