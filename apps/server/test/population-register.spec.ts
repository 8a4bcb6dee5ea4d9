import { rmSync } from 'node:fs';
import { AuditLog, CLOCK, DatabaseModule, InfraModule, infraTables } from '@farled/infra';
import { ControlledClock, PersonalNumber, platform, type StaffActor } from '@farled/kernel';
import { PersonRegister, Persons, RegisterModule, registerTables } from '@farled/register';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { certificateFolder } from '../../../test/support/certificates';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database';
import { type Sandbox, startSandbox, testPersons } from '../../sandbox/src';

const officer: StaffActor = { kind: 'staff', staffId: 's', roles: ['case-officer'], department: 'Barn' };
const protectedOfficer: StaffActor = { ...officer, roles: ['case-officer', 'protected-data-officer'] };

jest.setTimeout(30_000);

describe.each(['rest', 'xml'])('the population register by %s', (protocol) => {
  let certificates: string;
  const before = { ...process.env };
  const clock = new ControlledClock(new Date('2026-03-02T08:00:00Z'));
  let sandbox: Sandbox;
  let database: TestDatabase;
  let app: TestingModule;
  let persons: Persons;

  beforeAll(async () => {
    certificates = await certificateFolder();
    sandbox = await startSandbox({ port: 0, tlsPort: 0, smtpPort: 0, clamAvPort: 0, certificates });
    database = await createTestDatabase();
    process.env.FARLED_CERTS = certificates;
    process.env.FARLED_NAVET_PROTOCOL = protocol;
    process.env.SANDBOX_TLS_PORT = new URL(sandbox.tlsUrl).port;
    const libraries = [infraTables, registerTables];
    app = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot(libraries, { url: database.url }), InfraModule, RegisterModule],
    })
      .overrideProvider(CLOCK)
      .useValue(clock)
      .compile();
    await app.init();
    persons = app.get(Persons);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await sandbox.close();
    await database.drop();
    process.env = before;
    rmSync(certificates, { recursive: true });
  });
  beforeEach(() => {
    sandbox.modes.set('navet', 'up');
    clock.advance(120_000);
  });

  const personCalled = (key: string) => {
    const found = [...testPersons.residents, ...testPersons.children].find((person) => person.key === key);
    return persons.findOrCreate(PersonalNumber.parse(found?.personalNumber ?? '') as PersonalNumber);
  };
  const view = async (key: string) => persons.view(officer, await personCalled(key), 'test', ['name', 'address']);

  it('gives each number one person, also when several ask at once', async () => {
    const ids = await Promise.all([personCalled('nils'), personCalled('nils'), personCalled('nils')]);
    expect(new Set(ids).size).toBe(1);
  });

  it('shows name and address with their source, and writes who saw what', async () => {
    const id = await personCalled('elin');
    expect(await view('elin')).toMatchObject({
      protection: 'none',
      name: 'Elin Exempel',
      address: { street: 'Provgatan 1', postalCode: '641 00', city: 'EXEMPELKÖPING' },
      source: { name: 'population-register' },
    });
    const [entry] = await app.get(AuditLog).ofPerson(id);
    expect(entry).toMatchObject({ actor: 'staff:s', purpose: 'test', fields: ['name', 'address'] });
  });

  it('lists the children in custody, youngest and oldest, for each guardian', async () => {
    for (const guardian of ['elin', 'omar']) {
      const children = await persons.childrenInCustody(officer, await personCalled(guardian), 'test');
      expect(children.map((child) => child.name).sort()).toEqual(['Alva Exempel', 'Bo Exempel']);
    }
    expect(await persons.childrenInCustody(officer, await personCalled('nils'), 'test')).toEqual([]);
  });

  it('leaves out a child on the day it comes of age', async () => {
    const id = await personCalled('elin');
    const start = clock.now();
    clock.set(new Date('2038-12-31T22:59:00Z'));
    expect(await persons.childrenInCustody(officer, id, 'test')).toHaveLength(2);
    clock.set(new Date('2038-12-31T23:01:00Z'));
    expect((await persons.childrenInCustody(officer, id, 'test')).map((child) => child.name)).toEqual(['Alva Exempel']);
    clock.set(start);
  });

  it.each(['sara', 'filip', 'sixten', 'freja'])('shows of %s nothing but the protection', async (key) => {
    expect(await view(key)).toEqual({ personId: await personCalled(key), protection: 'protected' });
  });

  it('leaves protected children out', async () => {
    expect(await persons.childrenInCustody(officer, await personCalled('sara'), 'test')).toEqual([]);
  });

  it('opens a protected person on purpose for the role that may, and notes who may not', async () => {
    const id = await personCalled('sara');
    await expect(persons.viewProtected(officer, id, 'curious', ['name'])).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await persons.viewProtected(protectedOfficer, id, 'phone call', ['name'])).toMatchObject({
      name: 'Sara Skyddad',
    });
    const entries = await app.get(AuditLog).ofPerson(id);
    expect(entries.slice(0, 2).map(({ purpose, result }) => [purpose, result])).toEqual([
      ['phone call', 'allowed'],
      ['curious', 'refused'],
    ]);
  });

  it.each([
    ['una', 'up'],
    ['elin', 'down'],
    ['elin', 'error'],
  ])('treats %s as protected when the register cannot say (%s)', async (key, mode) => {
    sandbox.modes.set('navet', mode);
    expect(await view(key)).toEqual({ personId: await personCalled(key), protection: 'unknown' });
    expect(await persons.childrenInCustody(platform('test'), await personCalled(key), 'test')).toEqual([]);
  });

  it('does not open a name on the ground of yesterday, when protection may have come overnight', async () => {
    await view('omar');
    sandbox.modes.set('navet', 'down');
    expect((await view('omar')).protection).toBe('none');
    clock.advance(61_000);
    expect((await view('omar')).protection).toBe('unknown');
  });

  it('takes an answer that comes twice as one', async () => {
    sandbox.modes.set('navet', 'duplicates');
    expect(await view('nils')).toMatchObject({ name: 'Nils Noll' });
  });

  it('does not call while the register is closed, Mondays from 06:00 to 06:15 Swedish time, and says so', async () => {
    const start = clock.now();
    const id = await personCalled('nils');
    clock.set(new Date('2026-03-09T05:00:00Z'));
    await expect(persons.refresh(id)).rejects.toMatchObject({ system: 'population-register-closed' });
    expect((await view('nils')).protection).toBe('unknown');
    clock.set(new Date('2026-03-09T05:15:00Z'));
    expect((await view('nils')).protection).toBe('none');
    clock.set(start);
  });

  it('asks at login only when the last word is older than a day, and lets a login through without an answer', async () => {
    const [register, id] = [app.get(PersonRegister), await personCalled('omar')];
    await register.lookUpAtLogin(id);
    clock.advance(23 * 3_600_000);
    expect(await register.lookUpAtLogin(id)).toBe('fresh');
    clock.advance(2 * 3_600_000);
    expect(await register.lookUpAtLogin(id)).toBe('looked-up');
    clock.advance(25 * 3_600_000);
    sandbox.modes.set('navet', 'down');
    expect(await register.lookUpAtLogin(id)).toBe('unavailable');
    expect((await register.find(id)).name).toBe('Omar Exempel');
    expect((await view('omar')).protection).toBe('unknown');
  });

  it('audits each use of the number, and keeps numbers out of every other schema', async () => {
    const number = await persons.numberOf(await personCalled('elin'), officer, 'signing');
    expect(number.digits).toBe(testPersons.residents[0]?.personalNumber);
    const tables: { name: string }[] = await app
      .get(DataSource)
      .query(`select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema', 'register')`);
    for (const { name } of tables) {
      const rows = await app.get(DataSource).query(`select * from ${name}`);
      expect(JSON.stringify(rows)).not.toContain(number.digits);
    }
  });
});
