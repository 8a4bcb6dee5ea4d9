import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuditLog, CLOCK, DatabaseModule, InfraModule, infraTables } from '@farled/infra';
import { ControlledClock, type StaffActor } from '@farled/kernel';
import { Deliveries, PersonSearch, RegisterModule, registerTables } from '@farled/register';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { writeRegisterFile } from '../../../test/load/register/register-file';
import { syntheticNumber } from '../../../test/load/register/synthetic-person';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database';

jest.setTimeout(60_000);

const officer: StaffActor = { kind: 'staff', staffId: 's', roles: ['case-officer'], department: 'Barn' };
const NAMES = [
  ...['Anna Lindén', 'Åsa Lind', 'Östen Lindqvist', 'Anna-Karin Öström', 'Örjan Zetterlund', 'Zoë Åberg', 'Nils Ek'],
  'Sara Lindberg',
];

describe("officers' search in the register", () => {
  const folder = mkdtempSync(join(tmpdir(), 'farled-search-'));
  const before = { ...process.env };
  const clock = new ControlledClock(new Date('2026-03-02T08:00:00Z'));
  let database: TestDatabase;
  let app: TestingModule;

  beforeAll(async () => {
    database = await createTestDatabase();
    process.env.FARLED_CERTS = folder;
    const tables = DatabaseModule.forRoot([infraTables, registerTables], { url: database.url });
    app = await Test.createTestingModule({ imports: [tables, InfraModule, RegisterModule] })
      .overrideProvider(CLOCK)
      .useValue(clock)
      .compile();
    app.useLogger(false);
    await app.init();
    const path = join(folder, 'grund_20260301.xml');
    const persons = NAMES.map((_, index) => index);
    const given = (index: number) => {
      const [first = '', surname = ''] = (NAMES[index] ?? '').split(' ');
      const protection = surname === 'Lindberg' ? ('marked' as const) : ('none' as const);
      return { first, surname, protection, second: 'Maria', street: `Provgatan ${index + 1}`, town: 'PROVSTAD' };
    };
    await writeRegisterFile(path, { persons, population: NAMES.length, changedAt: '2026-03-01T03:00:00', given });
    await app.get(Deliveries).fill(path);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
    process.env = before;
    rmSync(folder, { recursive: true });
  });

  const search = (criteria: object, actor = officer) => app.get(PersonSearch).search(actor, criteria, 'test call');
  const names = async (criteria: object) => (await search(criteria)).hits.map(({ name }) => name);

  it('finds by the beginning of a surname, in Swedish order, and leaves protected persons out', async () => {
    expect(await names({ text: 'lind' })).toEqual(['Åsa Lind', 'Anna Lindén', 'Östen Lindqvist']);
  });

  it.each([
    ['LINDEN', ['Anna Lindén']],
    ['lindén', ['Anna Lindén']],
    ['Zoe', ['Zoë Åberg']],
    ['öst', ['Anna-Karin Öström', 'Östen Lindqvist']],
    ['åberg', ['Zoë Åberg']],
    ['aberg', ['Zoë Åberg']],
    ['anna lin', ['Anna Lindén']],
    ['linden anna', ['Anna Lindén']],
    ['karin', ['Anna-Karin Öström']],
    ['anna-karin', ['Anna-Karin Öström']],
    ['finnsinte', []],
  ])('finds %s', async (text, expected) => {
    expect(await names({ text })).toEqual(expected);
  });

  it('finds by number, whole or the birth date, with the ten digits too', async () => {
    const number = syntheticNumber(2);
    const ten = `${number.slice(2, 8)}-${number.slice(8)}`;
    for (const text of [number, `${number.slice(0, 8)}-${number.slice(8)}`, ten]) {
      expect(await names({ text })).toEqual(['Östen Lindqvist']);
    }
    expect(await names({ text: number.slice(0, 8) })).toHaveLength(NAMES.length - 1);
  });

  it('finds by street, and by name and street', async () => {
    expect(await names({ street: 'provgatan 3' })).toEqual(['Östen Lindqvist']);
    expect(await names({ street: 'Provgatan', text: 'ek' })).toEqual(['Nils Ek']);
    expect(await names({ street: 'Provgatan 3', text: 'lind' })).toEqual(['Östen Lindqvist']);
    expect(await names({ street: 'Provgatan', text: 'lind' })).toEqual(['Åsa Lind', 'Anna Lindén', 'Östen Lindqvist']);
    expect(await names({ street: 'Provgatan 3', text: 'Lindqvist Östen' })).toEqual(['Östen Lindqvist']);
    // The second given name, and a word in the middle of the first.
    expect(await names({ street: 'Provgatan 3', text: 'maria' })).toEqual(['Östen Lindqvist']);
    expect(await names({ street: 'Provgatan', text: 'karin' })).toEqual(['Anna-Karin Öström']);
    expect(await names({ street: 'Annan gata', text: 'lind' })).toEqual([]);
  });

  it('shows protected persons on purpose to those who may, by name only', async () => {
    await expect(search({ text: 'lindberg', withProtected: true })).rejects.toMatchObject({ kind: 'forbidden' });
    const actor: StaffActor = { ...officer, roles: ['protected-data-officer'] };
    expect((await search({ text: 'lindberg', withProtected: true }, actor)).hits).toMatchObject([
      { name: 'Sara Lindberg', protection: 'protected', birthDate: null, street: null },
    ]);
    expect((await search({ text: 'lindberg' }, actor)).hits).toEqual([]);
  });

  it.each([{}, { text: 'a' }, { text: 'anna b' }, { street: 'p' }, { text: '   ' }])(
    'refuses %j as too wide',
    async (all) => {
      await expect(search(all)).rejects.toMatchObject({ code: 'register.search-too-wide' });
    },
  );

  it('is not for everybody', async () => {
    for (const role of ['operator', 'auditor', 'process-owner'] as const) {
      await expect(search({ text: 'lind' }, { ...officer, roles: [role] })).rejects.toMatchObject({
        kind: 'forbidden',
      });
    }
  });

  it('writes who was shown, and never what was searched for', async () => {
    const [hit] = (await search({ text: 'zetterlund' })).hits;
    const [entry] = await app.get(AuditLog).ofPerson(hit?.personId ?? '');
    expect(entry).toMatchObject({ action: 'read', purpose: 'test call', fields: ['name', 'birthDate', 'address'] });
    const rows = await app.get(DataSource).query('select * from infra.audit');
    expect(JSON.stringify(rows).toLowerCase()).not.toContain('zetterlund');
  });

  it('finds nobody, and says why, when the replica is old and the register does not answer', async () => {
    clock.set(new Date('2026-03-05T08:00:00Z'));
    await expect(search({ text: 'lind' })).rejects.toMatchObject({ system: 'population-register' });
  });
});
