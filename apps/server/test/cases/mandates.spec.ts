import { addDays, legalDay, type ResidentActor } from '@farled/kernel';
import { numberOf } from '../support/bankid-app';
import { actingFor, contactAnswers, draftOf } from './acting';
import { sign } from './apply';
import { CaseWorld, type Person } from './case-world';

const answers = { duration: 'long', difficulty: 'Jag kan inte gå i trappor.', companion: false, ...contactAnswers };
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
    const told = await world.source.query('select person_id as id from messages.notice where case_id = $1', [
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

  it('keeps the list of trustees by hand or whole, for those who keep it, and each to the scope of the commission', async () => {
    const gunnar = world.officer('trustee-registrar');
    await world.officer('case-officer').get('/officer/trustees').expect(403);
    const csv = (scope: string) =>
      `nummer;stallforetradare;huvudman;omfattning;fran;till\nÖF 12;${numberOf('omar')};${numberOf('nils')};${scope};${today()};\n`;
    const { body: faults } = await gunnar.post('/officer/trustees/import', { csv: csv('allt') }).expect(422);
    expect(faults.violations).toEqual([expect.objectContaining({ path: '2', code: 'trustee.line-powers' })]);
    await gunnar.post('/officer/trustees/import', { csv: csv('forvalta-egendom') }).expect(200);
    const forNils = await actingFor(world, omar, 'trustee', idOf(nils));
    const outside = await forNils.post('/drafts', { service: 'ansok-fardtjanst' }).expect(403);
    expect(outside.body.code).toBe('acting.outside-scope');
    await gunnar.post('/officer/trustees/import', { csv: csv('sorja-for-person') }).expect(200);
    await forNils.post('/drafts', { service: 'ansok-fardtjanst' }).expect(200);
    const { body: list } = await gunnar.get('/officer/trustees').expect(200);
    expect(list.items).toMatchObject([
      { trustee: 'Omar Exempel', principal: 'Nils Noll', powers: ['sorja-for-person'] },
    ]);
    await gunnar.post(`/officer/trustees/${list.items[0].id}/end`).expect(204);
    await forNils.post('/drafts', { service: 'ansok-fardtjanst' }).expect(403);
  });
});
