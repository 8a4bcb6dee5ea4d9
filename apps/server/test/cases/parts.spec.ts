import { PeriodicWork } from '@farled/infra';
import { actingFor, changeAnswers, childId, coSign, draftOf, fillInPart } from './acting';
import { answersFor, sign } from './apply';
import { CaseWorld, type Person } from './case-world';

const DAY_MS = 24 * 3_600_000;
const HOME = { cohabitantOccupation: 'working', cohabitantHours: 31, cohabitantIncome: 28_400 };

describe('an application of which another fills in a part', () => {
  let world: CaseWorld;
  let elin: Person;
  let omar: Person;
  let forAlva: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    elin = await world.resident('elin');
    omar = await world.resident('omar');
    forAlva = await actingFor(world, elin, 'guardian', await childId(world, 'alva'));
  });
  afterAll(() => world.stop());

  const asked = async (person: Person) => (await person.get('/sign-requests').expect(200)).body.items;
  const officer = () => world.officer('case-officer');

  /** What Elin has written and signed, and what Omar is asked because of it. */
  const sent = async (writer: Person, draftId: string) => {
    const signingId = await sign(world, writer, draftId);
    const { body } = await writer.post(`/drafts/${draftId}/submit`, { signingId }).expect(200);
    expect(body.state).toBe('awaiting');
    const { id } = (await asked(omar)).at(-1) as { id: string };
    return { signingId, path: `/sign-requests/${id}`, id };
  };

  const invite = async (who: Person, personalNumber: string) => {
    const { body: draft } = await who.post('/drafts', { service: 'ansok-forskola' }).expect(200);
    const answers = { ...answersFor(world, undefined), sharesHome: true, cohabitant: personalNumber };
    await who.put(`/drafts/${draft.id}`, { answers, page: 'kontakt', revision: draft.revision }).expect(200);
    return draft.id as string;
  };

  it('shows each of them her own pages only, and is signed when both are filled in', async () => {
    const draftId = await draftOf(forAlva, 'byt-forskola', changeAnswers(world));
    const { body: draft } = await forAlva.get(`/drafts/${draftId}`).expect(200);
    expect(JSON.stringify(draft.form)).not.toContain('otherHours');
    const { signingId, path, id } = await sent(forAlva, draftId);
    const { body: part } = await omar.get(`${path}/part`).expect(200);
    expect(JSON.stringify(part.form)).not.toContain('contact.email');
    expect(part).toMatchObject({ title: 'Byt förskola', answers: {}, prefill: {}, state: 'waiting' });
    await elin.get(`${path}/part`).expect(404);
    await elin.put(`${path}/part`, { answers: {}, page: null, revision: 1 }).expect(404);

    const early = await omar.post(`${path}/bankid`, { device: 'other' }).expect(409);
    expect(early.body.code).toBe('sign-request.part-missing');
    const { body: missing } = await omar.post(`${path}/part/review`, { language: 'sv' }).expect(422);
    expect(missing.violations).toEqual([expect.objectContaining({ path: 'otherOccupation' })]);
    await omar.put(`${path}/part`, { answers: {}, page: null, revision: 7 }).expect(409);
    await fillInPart(omar, id);
    const { body: toSign } = await omar.get(`${path}/signature`).expect(200);
    expect(toSign.visibleText).toMatch(/Hamnens förskola[\s\S]*\*Antal timmar i veckan\*: 38/);
    expect(toSign.visibleText).not.toContain('elin@example.com');

    const { body: waiting } = await forAlva.get(`/drafts/${draftId}`).expect(200);
    expect(waiting.signers.each).toEqual([{ role: 'guardian', state: 'waiting', part: 'ready', isReminded: false }]);
    await coSign(world, omar, id);
    const { body: receipt } = await forAlva.post(`/drafts/${draftId}/submit`, { signingId }).expect(200);
    const { body: seen } = await officer().get(`/officer/cases/${receipt.caseId}`).expect(200);
    expect(JSON.stringify(seen.application)).toContain('Din tid (ifyllt av en annan person)');
    const { body: hers } = await forAlva.get(`/cases/${receipt.caseId}/application`).expect(200);
    expect(JSON.stringify(hers)).not.toContain('Antal timmar');
    const omarForAlva = await actingFor(world, omar, 'guardian', await childId(world, 'alva'));
    const { body: his } = await omarForAlva.get(`/cases/${receipt.caseId}/application`).expect(200);
    expect(JSON.stringify(his)).toContain('Antal timmar');
    expect(JSON.stringify(his)).not.toContain('elin@example.com');
  });

  it('is not signed by what was changed after it was begun to be signed', async () => {
    const draftId = await draftOf(forAlva, 'byt-forskola', changeAnswers(world));
    const { path, id } = await sent(forAlva, draftId);
    await fillInPart(omar, id);
    const { body: order } = await omar.post(`${path}/bankid`, { device: 'other' }).expect(200);
    await fillInPart(omar, id, { otherOccupation: 'parental-leave' });
    await world.signsInApp(order.qr, omar.personalNumber);
    await omar.post(`${path}/poll`, { orderId: order.orderId }).expect(404);
    expect((await omar.get(path).expect(200)).body.state).toBe('waiting');

    await forAlva.post(`/drafts/${draftId}/withdraw`).expect(204);
    await omar.put(`${path}/part`, { answers: {}, page: null, revision: 3 }).expect(409);
    const again = await sent(forAlva, draftId);
    const { body: kept } = await omar.get(`${again.path}/part`).expect(200);
    expect(kept.answers).toEqual({ otherOccupation: 'parental-leave' });
    await forAlva.post(`/drafts/${draftId}/withdraw`).expect(204);
    await forAlva.remove(`/drafts/${draftId}`).expect(204);
  });

  it('reminds the one who has not answered, twice, before the time is out', async () => {
    const draftId = await draftOf(forAlva, 'byt-forskola', changeAnswers(world));
    const { id } = await sent(forAlva, draftId);
    const notices = async () => {
      await world.app.get(PeriodicWork).runAll();
      const [row] = await world.source.query('select count(*)::int from messages.notice where occasion like $1', [
        `sign-request:${id}%`,
      ]);
      return row.count;
    };
    expect(await notices()).toBe(1);
    world.clock.advance(7 * DAY_MS + 1);
    expect([await notices(), await notices()]).toEqual([2, 2]);
    const { body } = await forAlva.get(`/drafts/${draftId}`).expect(200);
    expect(body.signers.each).toEqual([{ role: 'guardian', state: 'waiting', part: 'empty', isReminded: true }]);
    world.clock.advance(5 * DAY_MS);
    expect([await notices(), await notices()]).toEqual([3, 3]);
    await forAlva.post(`/drafts/${draftId}/withdraw`).expect(204);
    await forAlva.remove(`/drafts/${draftId}`).expect(204);
  });

  it('invites somebody by personal number, which the register alone keeps, and shows her what is shared', async () => {
    const draftId = await invite(elin, omar.personalNumber);
    const [row] = await world.source.query('select answers::text as answers from cases.draft where id = $1', [draftId]);
    expect(row.answers).toContain('person:');
    expect(row.answers).not.toContain(omar.personalNumber.slice(-4));
    const { path, id } = await sent(elin, draftId);
    const { body: request } = await omar.get(path).expect(200);
    expect(request).toMatchObject({ role: 'invited', party: { name: null }, part: { stage: 'empty', summary: [] } });
    const labels = request.summary.flatMap(({ rows }: { rows: { label: string }[] }) => rows.map(({ label }) => label));
    expect(labels).toEqual(['Från vilken dag vill du ha plats?', 'Hur mycket tid behöver barnet?']);
    expect(JSON.stringify(request)).not.toMatch(/Elin|Provgatan|vardnadshavare@example/);
    await fillInPart(omar, id, HOME);
    await coSign(world, omar, id);

    const { body: cases } = await elin.get('/cases').expect(200);
    const { body: hers } = await elin.get(`/cases/${cases.items[0].id}/application`).expect(200);
    expect(JSON.stringify(hers)).not.toContain('28 400');
    const { body: seen } = await officer().get(`/officer/cases/${cases.items[0].id}`).expect(200);
    expect(JSON.stringify(seen.application)).toMatch(/28.400 kronor/);
    expect(JSON.stringify(seen.application)).not.toContain(omar.personalNumber);
    expect((await omar.get('/cases').expect(200)).body.items).toEqual([]);
    await omar.get(`/cases/${cases.items[0].id}`).expect(404);
    expect((await omar.get(path).expect(200)).body.part.summary[0].rows).toHaveLength(3);
  });

  it('comes back with the reason when the invited one refuses, and nobody can invite herself', async () => {
    const own = await invite(elin, elin.personalNumber);
    const { body } = await elin.post(`/drafts/${own}/review`, { language: 'sv' }).expect(422);
    expect(body.violations).toEqual([expect.objectContaining({ path: 'cohabitant', code: 'draft.invited-twice' })]);
    const draftId = await invite(elin, omar.personalNumber);
    const { path } = await sent(elin, draftId);
    await omar.post(`${path}/refuse`, { reason: 'Vi bor inte ihop längre.' }).expect(204);
    await omar.get(`${path}/part`).expect(200);
    await omar.put(`${path}/part`, { answers: HOME, page: null, revision: 1 }).expect(409);
    const { body: draft } = await elin.get(`/drafts/${draftId}`).expect(200);
    expect(draft).toMatchObject({ status: 'open', signers: { reasons: ['Vi bor inte ihop längre.'] } });
    expect(draft.answers.cohabitant.replace('-', '')).toBe(omar.personalNumber);
    await elin.remove(`/drafts/${draftId}`).expect(204);
    expect(await world.source.query('select id from cases.application_part where draft_id = $1', [draftId])).toEqual(
      [],
    );
  });
});
