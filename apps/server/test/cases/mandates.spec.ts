import { PeriodicWork } from '@farled/infra';
import { addDays, legalDay, type ResidentActor } from '@farled/kernel';
import { numberOf } from '../support/bankid-app';
import { actingFor, contactAnswers, draftOf } from './acting';
import { decide, PDF, sign, taskOf } from './apply';
import { CaseWorld, type Person } from './case-world';

const answers = { duration: 'long', difficulty: 'Jag kan inte gå i trappor.', companion: false, ...contactAnswers };
interface Row {
  readonly id: string;
  readonly reference: string;
  readonly [field: string]: unknown;
}

const idOf = ({ actor }: Person): string => (actor as ResidentActor).personId;

describe('acting by power of attorney and by commission', () => {
  let world: CaseWorld;
  let elin: Person;
  let nils: Person;
  let omar: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    elin = await world.resident('elin');
    nils = await world.resident('nils');
    omar = await world.resident('omar');
  });
  afterAll(() => world.stop());

  const today = () => legalDay(world.clock.now());
  const wish = (change: object = {}) => ({
    personalNumber: numberOf('nils'),
    name: 'Nils Noll',
    services: ['ansok-fardtjanst'],
    startsOn: today(),
    endsOn: addDays(today(), 30),
    ...change,
  });
  const give = async (change: object = {}) => {
    const { body: written } = await elin.post('/powers-of-attorney', wish(change)).expect(200);
    const path = `/powers-of-attorney/${written.id}`;
    const { body: order } = await elin.post(`${path}/bankid`, { device: 'other' }).expect(200);
    await world.signsInApp(order.qr, elin.personalNumber);
    await world.until(
      async () => (await elin.post(`${path}/poll`, { orderId: order.orderId }).expect(200)).body.signed,
      'the signature',
    );
    return written as { id: string; visibleText: string };
  };

  it('is given by signature to somebody whose name one knows, and seen by both', async () => {
    for (const change of [{ name: 'Nils Annan' }, { personalNumber: numberOf('sara'), name: 'Sara Skyddad' }]) {
      const { body } = await elin.post('/powers-of-attorney', wish(change)).expect(422);
      expect(body.code).toBe('power-of-attorney.no-match');
    }
    await elin.post('/powers-of-attorney', wish({ endsOn: addDays(today(), 2000) })).expect(422);
    await elin.post('/powers-of-attorney', wish({ services: ['finns-inte'] })).expect(404);
    await expect(actingFor(world, nils, 'power-of-attorney')).rejects.toThrow('no right');
    const { visibleText } = await give();
    expect(visibleText).toContain('*Får företräda mig*: Nils Noll');
    expect(visibleText).toContain('Ansök om färdtjänst');
    const { body: mine } = await elin.get('/powers-of-attorney').expect(200);
    expect(mine).toMatchObject({ given: [{ other: 'Nils Noll', endedAt: null }], received: [] });
    const { body: his } = await nils.get('/powers-of-attorney').expect(200);
    expect(his).toMatchObject({ received: [{ other: 'Elin Exempel', services: ['ansok-fardtjanst'] }] });
  });

  it('lets the holder apply within its scope; both are told, and the giver sees the case as her own', async () => {
    const forElin = await actingFor(world, nils, 'power-of-attorney', idOf(elin));
    const outside = await forElin.post('/drafts', { service: 'ansok-forskola' }).expect(403);
    expect(outside.body.code).toBe('acting.outside-scope');
    await forElin.get('/powers-of-attorney').expect(403);
    const draftId = await draftOf(forElin, 'ansok-fardtjanst', answers);
    const signingId = await sign(world, forElin, draftId);
    const { body: receipt } = await forElin.post(`/drafts/${draftId}/submit`, { signingId }).expect(200);
    await elin.get(`/cases/${receipt.caseId}`).expect(200);
    await nils.get(`/cases/${receipt.caseId}`).expect(404);
    const told = await world.source.query('select party_id as id from messages.notice where case_id = $1', [
      receipt.caseId,
    ]);
    expect(told.map(({ id }: { id: string }) => id).sort()).toEqual([idOf(elin), idOf(nils)].sort());
    const { body } = await world.officer('case-officer').get(`/officer/cases/${receipt.caseId}`).expect(200);
    expect(body.applicant.name).toBe('Elin Exempel');
    expect(body.representation).toMatchObject({ right: 'Fullmakt', by: 'Nils Noll', validTo: addDays(today(), 30) });
  });

  it('ends when the giver revokes it, at the very next thing the holder does', async () => {
    const forElin = await actingFor(world, nils, 'power-of-attorney', idOf(elin));
    const draftId = await draftOf(forElin, 'ansok-fardtjanst', answers);
    const signingId = await sign(world, forElin, draftId);
    const { body: mine } = await elin.get('/powers-of-attorney').expect(200);
    await omar.post(`/powers-of-attorney/${mine.given[0].id}/end`).expect(404);
    await elin.post(`/powers-of-attorney/${mine.given[0].id}/end`).expect(204);
    const { body } = await forElin.post(`/drafts/${draftId}/submit`, { signingId }).expect(403);
    expect(body.code).toBe('acting.ended');
    const { body: his } = await nils.get('/powers-of-attorney').expect(200);
    expect(his.received[0].endedAt).toEqual(expect.any(String));
  });

  it('ends by itself after its last day', async () => {
    await give({ endsOn: addDays(today(), 1) });
    const forElin = await actingFor(world, nils, 'power-of-attorney', idOf(elin));
    world.clock.advance(2 * 24 * 3_600_000);
    const { body } = await forElin.post('/drafts', { service: 'ansok-fardtjanst' }).expect(403);
    expect(body.code).toBe('acting.ended');
  });

  describe('the list of trustees', () => {
    const HEAD = 'nummer;stallforetradare;huvudman;omfattning;fran;till';
    const line = (scope: string, who = 'omar', number = 'ÖF 12') =>
      `${number};${numberOf(who)};${numberOf('nils')};${scope};${today()};`;
    const csv = (...lines: string[]) => [HEAD, ...lines, ''].join('\n');
    let gunnar: Person;
    const list = async (search: object = {}) =>
      (await gunnar.post('/officer/trustees/search', search).expect(200)).body as { items: Row[]; next: string | null };
    const take = async (text: string, trial = false) =>
      (await gunnar.post('/officer/trustees/import', { csv: text, trial }).expect(200)).body;

    beforeAll(() => {
      gunnar = world.officer('trustee-registrar');
    });

    it('is taken in whole or not at all, says first what it would change, and changes nothing the second time', async () => {
      await world.officer('case-officer').post('/officer/trustees/search', {}).expect(403);
      const bad = csv(line('allt'), line('bevaka-ratt', 'nils'), line('bevaka-ratt'));
      const { body: faults } = await gunnar.post('/officer/trustees/import', { csv: bad }).expect(422);
      expect(faults.violations).toEqual([
        expect.objectContaining({ path: '2', code: 'trustee.line-powers', message: expect.stringContaining('Rad 2') }),
        expect.objectContaining({ path: '3', code: 'trustee.line-same-person' }),
      ]);
      const counts = { added: 0, changed: 0, unchanged: 0, replaced: 0, leftEnded: 0 };
      expect(await take(csv(line('forvalta-egendom')), true)).toEqual({ ...counts, added: 1 });
      expect((await list()).items).toEqual([]);
      expect(await take(csv(line('forvalta-egendom')))).toEqual({ ...counts, added: 1 });
      expect(await take(csv(line('förvalta egendom')))).toEqual({ ...counts, unchanged: 1 });
    });

    it('lets each act within her commission, which follows the next list', async () => {
      const forNils = await actingFor(world, omar, 'trustee', idOf(nils));
      const outside = await forNils.post('/drafts', { service: 'ansok-fardtjanst' }).expect(403);
      expect(outside.body.code).toBe('acting.outside-scope');
      expect(await take(csv(line('sorja-for-person')))).toMatchObject({ changed: 1 });
      await forNils.post('/drafts', { service: 'ansok-fardtjanst' }).expect(200);
    });

    it('is found by name, number and reference, and shown page by page', async () => {
      await take(csv(line('bevaka-ratt', 'elin', 'ÖF 13'), line('bevaka-ratt', 'elin', 'ÖF 14')));
      const numbers = async (search: object) => (await list(search)).items.map(({ reference }) => reference).sort();
      expect(await numbers({ text: 'Omar' })).toEqual(['ÖF 12']);
      expect(await numbers({ text: numberOf('elin') })).toEqual(['ÖF 13', 'ÖF 14']);
      expect(await numbers({ text: 'ÖF 13' })).toEqual(['ÖF 13']);
      expect(await numbers({ text: 'Ingen Alls' })).toEqual([]);
      const first = await list({ limit: 2 });
      const second = await list({ limit: 2, after: first.next });
      expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
      expect(await numbers({ state: 'over' })).toEqual([]);
    });

    it('is changed by hand, and keeps what has ended', async () => {
      const [row] = (await list({ text: 'ÖF 13' })).items as [Row];
      const scope = { powers: ['sorja-for-person', 'bevaka-ratt'], startsOn: today(), endsOn: addDays(today(), 9) };
      await gunnar.put(`/officer/trustees/${row.id}`, { ...scope, endsOn: addDays(today(), -1) }).expect(422);
      await gunnar.put(`/officer/trustees/${row.id}`, scope).expect(204);
      expect((await list({ text: 'ÖF 13' })).items).toMatchObject([{ endsOn: scope.endsOn, standing: 'current' }]);
      await gunnar.post(`/officer/trustees/${row.id}/end`).expect(204);
      await gunnar.put(`/officer/trustees/${row.id}`, scope).expect(409);
      expect((await list({ state: 'over' })).items).toMatchObject([{ id: row.id, trustee: 'Elin Exempel' }]);
      expect(await take(csv(line('bevaka-ratt', 'elin', 'ÖF 13')))).toMatchObject({ leftEnded: 1, changed: 0 });
      const again = { reference: 'ÖF 13', trustee: numberOf('elin'), principal: numberOf('nils'), ...scope };
      const { body } = await gunnar.post('/officer/trustees', again).expect(422);
      expect(body.code).toBe('trustee.reference-used');
    });

    it('takes the commission from the one who had it when the list names another', async () => {
      const forNils = await actingFor(world, omar, 'trustee', idOf(nils));
      expect(await take(csv(line('sorja-for-person', 'elin')))).toMatchObject({ added: 1, replaced: 1 });
      await forNils.post('/drafts', { service: 'ansok-fardtjanst' }).expect(403);
    });
  });

  describe('on paper', () => {
    let hanna: Person;
    let rightId: string;
    const search = async (body: object = {}) =>
      (await hanna.post('/officer/powers-of-attorney/search', body).expect(200)).body.items as Row[];
    const scan = async (who: Person = hanna) =>
      (await who.post('/officer/powers-of-attorney/scans').attach('file', PDF, 'fullmakt.pdf').expect(201)).body.id;
    const paper = (scanId: string, change: object = {}) => ({
      ...{ scanId, giver: numberOf('elin'), holder: numberOf('nils'), services: ['ansok-fardtjanst'] },
      ...{ startsOn: addDays(today(), -30), endsOn: addDays(today(), 30), isChecked: true, ...change },
    });
    const register = (body: object) => hanna.post('/officer/powers-of-attorney', body);

    beforeAll(() => {
      hanna = world.officer('case-officer');
    });

    it('is registered by an officer who has compared names and paper, with the scan', async () => {
      const names = { giver: numberOf('elin'), holder: numberOf('nils') };
      const { body: named } = await hanna.post('/officer/powers-of-attorney/names', names).expect(200);
      expect(named).toEqual({ giver: 'Elin Exempel', holder: 'Nils Noll' });
      const scanId = await scan();
      await elin.post('/officer/powers-of-attorney', paper(scanId)).expect(403);
      await register(paper(await scan(world.officer('case-officer')))).expect(404);
      for (const [change, code] of [
        [{ isChecked: false }, 'invalid-input'],
        [{ endsOn: addDays(today(), -1) }, 'power-of-attorney.over'],
        [{ holder: numberOf('elin') }, 'paper-power.same-person'],
        [{ giver: numberOf('sara') }, 'paper-power.protected'],
        [{ giver: '202301022386' }, 'paper-power.minor'],
      ] as const) {
        expect((await register(paper(scanId, change)).expect(422)).body.code).toBe(code);
      }
      rightId = (await register(paper(scanId)).expect(201)).body.id;
      await register(paper(scanId)).expect(404);
      expect(await search()).toMatchObject([
        {
          id: rightId,
          giver: 'Elin Exempel',
          holder: 'Nils Noll',
          origin: 'paper',
          standing: 'current',
          hasPaper: true,
        },
      ]);
      expect((await search({ text: 'Elin' })).length).toBeGreaterThan(1);
      expect(await search({ text: 'Omar' })).toEqual([]);
    });

    it('is seen by both, gives the right, and stands with the paper on the case', async () => {
      const { body: mine } = await elin.get('/powers-of-attorney').expect(200);
      expect(mine.given[0]).toMatchObject({ id: rightId, origin: 'paper', other: 'Nils Noll' });
      const { body: his } = await nils.get('/powers-of-attorney').expect(200);
      expect(his.received[0]).toMatchObject({ id: rightId, origin: 'paper', other: 'Elin Exempel' });
      const forElin = await actingFor(world, nils, 'power-of-attorney', idOf(elin));
      const draftId = await draftOf(forElin, 'ansok-fardtjanst', answers);
      const signingId = await sign(world, forElin, draftId);
      const { body: receipt } = await forElin.post(`/drafts/${draftId}/submit`, { signingId }).expect(200);
      const path = `/officer/cases/${receipt.caseId}`;
      const { body } = await hanna.get(path).expect(200);
      expect(body.representation).toMatchObject({ right: 'Fullmakt', by: 'Nils Noll', evidence: 'paper' });
      expect(body.representation.origin).toContain('papper');
      const { headers } = await hanna.get(`${path}/right`).expect(200);
      expect(headers['content-disposition']).toContain('fullmakt.pdf');
      const [row] = await world.source.query(
        `select fields from infra.audit where case_id = $1 and 'document' = any (fields) limit 1`,
        [receipt.caseId],
      );
      expect(row).toBeDefined();
    });

    it('is opened and ended by an officer, or ended by its giver', async () => {
      await hanna.get(`/officer/powers-of-attorney/${rightId}/paper`).expect(200);
      await world.officer('process-owner').get(`/officer/powers-of-attorney/${rightId}/paper`).expect(403);
      const forElin = await actingFor(world, nils, 'power-of-attorney', idOf(elin));
      await hanna.post(`/officer/powers-of-attorney/${rightId}/end`).expect(204);
      expect((await forElin.post('/drafts', { service: 'ansok-fardtjanst' }).expect(403)).body.code).toBe(
        'acting.ended',
      );
      expect(await search({ state: 'over' })).toMatchObject([{ id: rightId, endedAt: expect.any(String) }]);
      const second = (await register(paper(await scan())).expect(201)).body.id;
      await elin.post(`/powers-of-attorney/${second}/end`).expect(204);
      expect((await search({ state: 'current', text: 'Elin' })).map(({ id }) => id)).not.toContain(second);
    });

    it('leaves no scan behind that nobody registered', async () => {
      const left = await scan();
      world.clock.advance(25 * 3_600_000);
      await world.app.get(PeriodicWork).runAll();
      const rows = await world.source.query('select id from documents.document where id = $1', [left]);
      expect(rows).toEqual([]);
    });
  });

  it('lets the holder answer what is asked in a case that he has sent for her, and nobody without a part in it', async () => {
    await give({ services: ['felanmalan'] });
    const forElin = await actingFor(world, nils, 'power-of-attorney', idOf(elin));
    const fault = { kind: 'lamp', place: 'Provgatan 7', description: 'Lampan blinkar.' };
    const draftId = await draftOf(forElin, 'felanmalan', fault);
    const signingId = await sign(world, forElin, draftId);
    const { body: receipt } = await forElin.post(`/drafts/${draftId}/submit`, { signingId }).expect(200);
    const officer = world.officer('case-officer');
    await decide(world, officer, receipt.caseId, {
      outcome: 'supplement',
      question: 'Vilken stolpe?',
      supplementDays: 7,
    });
    const path = `/cases/${receipt.caseId}`;
    const todo = await world.until(async () => (await forElin.get(path).expect(200)).body.todo[0], 'the question');
    const answer = { text: 'Nummer 12.', documents: [] };
    for (const other of [omar, nils]) await other.post(`${path}/supplements/${todo.id}/answer`, answer).expect(404);
    await forElin.post(`${path}/supplements/${todo.id}/answer`, answer).expect(200);
    expect(await taskOf(world, officer, receipt.caseId)).toMatchObject({ applicant: 'Elin Exempel' });
    const { body: seen } = await elin.get(path).expect(200);
    expect(seen.messages.map(({ text }: { text: string }) => text)).toEqual(['Vilken stolpe?', 'Nummer 12.']);
    const { body: mine } = await elin.get('/powers-of-attorney').expect(200);
    await elin.post(`/powers-of-attorney/${mine.given[0].id}/end`).expect(204);
  });
});
