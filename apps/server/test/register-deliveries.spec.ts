import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLOCK, DatabaseModule, InfraModule, infraTables, OperatorAlarms, Transactions } from '@farled/infra';
import { ControlledClock, PersonalNumber } from '@farled/kernel';
import { Deliveries, NightlyRefresh, PersonRegister, Persons, RegisterModule, registerTables } from '@farled/register';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { places, postXml, writeRegisterFile } from '../../../test/load/register/register-file';
import { syntheticNumber, syntheticPerson } from '../../../test/load/register/synthetic-person';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database';

jest.setTimeout(60_000);

const POPULATION = 1500;

describe('the files of the population register', () => {
  const folder = mkdtempSync(join(tmpdir(), 'farled-deliveries-'));
  const clock = new ControlledClock(new Date('2026-03-02T02:00:00Z'));
  let database: TestDatabase;
  let app: TestingModule;
  let deliveries: Deliveries;

  beforeAll(async () => {
    database = await createTestDatabase();
    process.env.FARLED_REGISTER_DELIVERIES = folder;
    const tables = DatabaseModule.forRoot([infraTables, registerTables], { url: database.url });
    app = await Test.createTestingModule({ imports: [tables, InfraModule, RegisterModule] })
      .overrideProvider(CLOCK)
      .useValue(clock)
      .compile();
    app.useLogger(false);
    await app.init();
    deliveries = app.get(Deliveries);
    const path = join(folder, 'grund_20260228.xml');
    const content = { persons: places(0, POPULATION), population: POPULATION, changedAt: '2026-02-28T03:00:00' };
    await writeRegisterFile(path, content);
    await deliveries.fill(path);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
    delete process.env.FARLED_REGISTER_DELIVERIES;
    rmSync(folder, { recursive: true });
  });

  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> => app.get(DataSource).query(sql, values);
  const idOf = (number: string) => app.get(Persons).findOrCreate(PersonalNumber.parse(number) as PersonalNumber);
  const person = async (index: number) => app.get(PersonRegister).find(await idOf(syntheticNumber(index)));
  const alarms = async () => (await app.get(OperatorAlarms).open('register.')).map(({ code }) => code);
  const file = (sequence: number) => join(folder, `Navetavisering_00000236-FO01-0002_20260303_${sequence}.xml`);
  const deliver = (sequence: number, posts: string) =>
    writeFileSync(file(sequence), `<?xml version="1.0"?><Navetavisering><F>${posts}</F></Navetavisering>`);
  /** A post of a person as she is after some moves. */
  const post = (index: number, day: number, moves = 1): string =>
    postXml(syntheticPerson(index, moves), { population: POPULATION, changedAt: `2026-03-0${day}T03:00:00` });
  const marked = (xml: string) => xml.replace('<Sekretessmarkering>N', '<Sekretessmarkering>J');

  it('fills the register from scratch, and tells how far it came', async () => {
    const expected = syntheticPerson(100);
    expect(await person(100)).toMatchObject({
      ...{ protection: 'none', surname: expected.surname, firstNames: `${expected.first} ${expected.second}` },
      address: { street: expected.street, city: expected.town },
      ...{ civilStatus: 'married', civilStatusSince: '2010-06-12', isDelivered: true },
      registration: { municipality: '99', since: '2020-01-01' },
    });
    expect((await person(7)).protection).toBe('protected');
    expect(await person(13)).toMatchObject({ protectionKind: 'protected-registration', registeredAddress: null });
    const [intake] = await query<object>('select * from register.intake');
    expect(intake).toMatchObject({ kind: 'import', stage: 'done', posts: POPULATION, changed: POPULATION, faulty: 0 });
    const [{ count }] = (await query<{ count: string }>('select count(*) from register.person')) as [{ count: string }];
    expect(Number(count)).toBe(POPULATION);
  });

  it('changes nothing when it is filled with the same again', async () => {
    const again = join(folder, 'grund_20260228_igen.xml');
    await writeRegisterFile(again, {
      ...{ persons: places(0, POPULATION), population: POPULATION, changedAt: '2026-02-28T03:00:00' },
    });
    expect(await deliveries.fill(again)).toBe(true);
    expect(await query(`select changed from register.intake where file_name like '%igen%'`)).toEqual([{ changed: 0 }]);
  });

  it('takes deliveries in their order and replaces whole persons', async () => {
    deliver(41, post(100, 2));
    deliver(42, post(100, 3, 2).replace(/<Relationer>.*<\/Relationer>/s, ''));
    expect(await deliveries.refresh()).toBe('up-to-date');
    expect((await person(100)).address?.street).toBe(syntheticPerson(100, 2).street);
    const relations = 'select 1 from register.relation where person_id = $1';
    expect(await query(relations, [(await person(100)).id])).toEqual([]);
  });

  it('stops before a gap, alarms once, and goes on when the file has come', async () => {
    deliver(44, post(101, 4));
    const before = (await person(101)).address;
    expect(await deliveries.refresh()).toBe('stopped');
    expect(await deliveries.refresh()).toBe('stopped');
    expect((await person(101)).address).toEqual(before);
    expect(await app.get(OperatorAlarms).open('register.')).toMatchObject([
      { code: 'register.delivery-gap', reference: '43' },
    ]);
    deliver(43, post(102, 4));
    expect(await deliveries.refresh()).toBe('up-to-date');
    expect(await alarms()).toEqual([]);
    expect((await person(101)).address?.street).toBe(syntheticPerson(101, 1).street);
  });

  it('leaves an older post alone, and one that comes twice', async () => {
    deliver(45, post(100, 3, 5) + post(100, 1, 6) + post(103, 4) + post(103, 4));
    await deliveries.refresh();
    expect((await person(100)).address?.street).toBe(syntheticPerson(100, 2).street);
    expect(await query('select posts, changed from register.intake where sequence = 45')).toEqual([
      { posts: 4, changed: 1 },
    ]);
  });

  it('goes on after a kill in the middle, with the flags of the whole file in force', async () => {
    const posts = [...places(200, 900)].map((index) => post(index, 5)).join('');
    deliver(46, posts + marked(post(901, 5)));
    let commits = 0;
    const stop = app.get(Transactions).observe((moment) => {
      commits += moment === 'before-commit' ? 1 : 0;
      // No gap, the row of the file, its flags, their end, the first batch of posts: then the lights go out.
      if (commits === 6) throw new Error('killed');
    });
    await expect(deliveries.refresh()).rejects.toThrow('killed');
    stop();
    expect((await person(200)).address?.street).toBe(syntheticPerson(200, 1).street);
    expect(await person(901)).toMatchObject({
      protection: 'protected',
      address: { street: syntheticPerson(901).street },
    });
    expect(await deliveries.refresh()).toBe('up-to-date');
    expect((await person(901)).address?.street).toBe(syntheticPerson(901, 1).street);
    expect(await query('select posts, changed from register.intake where sequence = 46')).toEqual([
      { posts: 701, changed: 701 },
    ]);
  });

  it('takes a post that does not say whether there is protection as protected', async () => {
    deliver(47, post(300, 6).replace('<SkyddadFolkbokforing>N</SkyddadFolkbokforing>', ''));
    await deliveries.refresh();
    expect((await person(300)).protection).toBe('unknown');
  });

  it('lets an old number lead to the same person, also when she was known twice', async () => {
    const [old, late] = [syntheticNumber(400), syntheticNumber(5000)];
    const [first, second] = [await idOf(old), await idOf(late)];
    const points = (number: string) => `<HanvisningsPersonNr>${number}</HanvisningsPersonNr>`;
    const replaced = post(400, 6).replace(
      '</PersonId>',
      `</PersonId>${points(late)}<Avregistrering><AvregistreringsorsakKod>GN</AvregistreringsorsakKod></Avregistrering>`,
    );
    const renewed = post(5000, 6).replace('</PersonId>', `</PersonId>${points(old)}`);
    deliver(48, replaced + renewed);
    await deliveries.refresh();
    expect(await idOf(old)).toBe(first);
    expect(await idOf(late)).toBe(first);
    expect((await app.get(PersonRegister).find(second)).id).toBe(first);
    expect((await app.get(PersonRegister).idsOf(first)).sort()).toEqual([first, second].sort());
    const numbers =
      'select number, until is null as current from register.personal_number where person_id = $1 order by 2';
    expect(await query(numbers, [first])).toEqual([
      { number: old, current: false },
      { number: late, current: true },
    ]);
    expect((await person(400)).isDeregistered).toBe(false);
    expect(await alarms()).toEqual(['register.two-were-one']);
    await app.get(Transactions).run((tx) => app.get(OperatorAlarms).close(tx, 'register.two-were-one'));
  });

  it.each([
    ['is no XML', '<Folkbokforingspost><Oavslutad>'],
    ['has entities of its own', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
  ])('stops at a file that %s, and takes it again when it has been put right', async (_, broken) => {
    const [{ next }] = (await query<{ next: number }>('select max(sequence) + 1 as next from register.intake')) as [
      { next: number },
    ];
    writeFileSync(file(next), `<?xml version="1.0"?>${broken}${post(500, 7)}`);
    expect(await deliveries.refresh()).toBe('stopped');
    expect(await alarms()).toEqual(['register.unreadable-file']);
    deliver(next, post(500, 7));
    expect(await deliveries.refresh()).toBe('up-to-date');
    expect(await alarms()).toEqual([]);
  });

  it('tells of a working day without a file, and not of a Sunday or a public holiday', async () => {
    clock.set(new Date('2026-03-04T02:00:00Z'));
    await deliveries.refresh();
    expect(await alarms()).toEqual([]);
    clock.set(new Date('2026-03-05T02:00:00Z'));
    await deliveries.refresh();
    expect(await app.get(OperatorAlarms).open('register.')).toMatchObject([
      { code: 'register.delivery-missing', reference: '2026-03-04' },
    ]);
  });

  it('runs at night in Swedish time, once, and makes up for a night that was missed', async () => {
    const nightly = app.get(NightlyRefresh);
    clock.set(new Date('2026-03-05T03:00:00Z'));
    expect(await nightly.runIfDue()).toBe('up-to-date');
    expect(await nightly.runIfDue()).toBe('not-due');
    clock.set(new Date('2026-03-06T02:29:00Z'));
    expect(await nightly.runIfDue()).toBe('not-due');
    clock.set(new Date('2026-03-06T02:31:00Z'));
    expect(await nightly.runIfDue()).toBe('up-to-date');
    clock.set(new Date('2026-03-08T12:00:00Z'));
    expect(await Promise.all([nightly.runIfDue(), nightly.runIfDue()])).toEqual(
      expect.arrayContaining(['up-to-date', 'busy']),
    );
  });

  it('does not touch a file that is still being written', async () => {
    const [{ next }] = (await query<{ next: number }>('select max(sequence) + 1 as next from register.intake')) as [
      { next: number },
    ];
    deliver(next, post(600, 7, 3));
    renameSync(file(next), `${file(next)}.part`);
    await deliveries.refresh();
    expect((await person(600)).address?.street).toBe(syntheticPerson(600, 1).street);
    renameSync(`${file(next)}.part`, file(next));
    await deliveries.refresh();
    expect((await person(600)).address?.street).toBe(syntheticPerson(600, 3).street);
  });
});
