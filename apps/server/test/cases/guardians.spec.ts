import { PeriodicWork } from '@farled/infra';
import { addDays, legalDay, type ResidentActor } from '@farled/kernel';
import { Persons } from '@farled/register';
import { numberOf } from '../support/bankid-app';
import { actingFor, changeAnswers, childId, coSign, draftOf, fillInPart } from './acting';
import { sign } from './apply';
import { CaseWorld, type Person } from './case-world';
import { signAtIdp } from './sign-at-idp';

describe('an application that both guardians sign', () => {
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
  /** Elin has filled in and signed; Omar is asked. */
  const send = async () => {
    const draftId = await draftOf(forAlva, 'byt-forskola', changeAnswers(world));
    const signingId = await sign(world, forAlva, draftId);
    const { body } = await forAlva.post(`/drafts/${draftId}/submit`, { signingId }).expect(200);
    expect(body).toMatchObject({ state: 'awaiting', dueAt: expect.any(String) });
    return { draftId, signingId, request: (await asked(omar)).at(-1) as { id: string } };
  };

  it('is opened for a chosen child only, and belongs to that child', async () => {
    const { body: refused } = await elin.post('/drafts', { service: 'byt-forskola' }).expect(403);
    expect(refused.code).toBe('acting.choose-child');
    const { body: draft } = await forAlva.post('/drafts', { service: 'byt-forskola' }).expect(200);
    expect(draft.prefill.person.name).toBe('Alva Exempel');
    await elin.get(`/drafts/${draft.id}`).expect(404);
    expect((await elin.get('/drafts').expect(200)).body.items).toEqual([]);
    const forBo = await actingFor(world, elin, 'guardian', await childId(world, 'bo'));
    await forBo.get(`/drafts/${draft.id}`).expect(404);
    expect((await forAlva.get('/drafts').expect(200)).body.items).toHaveLength(1);
    const omarForAlva = await actingFor(world, omar, 'guardian', await childId(world, 'alva'));
    await omarForAlva.get(`/drafts/${draft.id}`).expect(404);
    await forAlva.remove(`/drafts/${draft.id}`).expect(204);
    const inForm = await forAlva.post('/drafts', { service: 'ansok-forskola' }).expect(403);
    expect(inForm.body.code).toBe('acting.child-in-form');
  });

  it('tells the other guardian nothing of where the first one lives or how she is reached', async () => {
    const { draftId, request } = await send();
    const { body } = await omar.get(`/sign-requests/${request.id}`).expect(200);
    expect(body).toMatchObject({ title: 'Byt förskola', party: { name: 'Alva Exempel' }, role: 'guardian' });
    const seen = JSON.stringify(body);
    expect(seen).toContain('Hamnens förskola');
    for (const hidden of ['elin@example.com', '070-174', 'Provgatan', 'Elin']) expect(seen).not.toContain(hidden);
    await elin.get(`/sign-requests/${request.id}`).expect(404);
    await forAlva.put(`/drafts/${draftId}`, { answers: {}, revision: 9 }).expect(409);
    await forAlva.post(`/drafts/${draftId}/withdraw`).expect(204);
    expect(await asked(omar)).toEqual([]);
    await omar.post(`/sign-requests/${request.id}/bankid`, { device: 'other' }).expect(409);
    await forAlva.remove(`/drafts/${draftId}`).expect(204);
  });

  it('is one case when both have signed, and the officer sees who signed by what right', async () => {
    const { draftId, signingId, request } = await send();
    await coSign(world, omar, request.id);
    const { body: receipt } = await forAlva.post(`/drafts/${draftId}/submit`, { signingId }).expect(200);
    expect(receipt).toMatchObject({ state: 'received', diaryNumber: expect.stringMatching(/^BUN/) });
    const { body } = await world.officer('case-officer').get(`/officer/cases/${receipt.caseId}`).expect(200);
    expect(body.applicant.name).toBe('Alva Exempel');
    expect(body.representation).toMatchObject({
      right: 'Vårdnadshavare',
      by: 'Elin Exempel',
      origin: 'Folkbokföringen',
      checkedAt: expect.any(String),
      coSigners: [{ name: 'Omar Exempel', signedAt: expect.any(String) }],
    });
    const omarForAlva = await actingFor(world, omar, 'guardian', await childId(world, 'alva'));
    await forAlva.get(`/cases/${receipt.caseId}`).expect(200);
    await elin.get(`/cases/${receipt.caseId}`).expect(404);
    const seen = [
      (await omarForAlva.get(`/cases/${receipt.caseId}`).expect(200)).body,
      (await omarForAlva.get(`/cases/${receipt.caseId}/application`).expect(200)).body,
    ];
    expect(JSON.stringify(seen)).not.toContain('elin@example.com');
    const notices = await world.source.query('select party_id as id from messages.notice where case_id = $1', [
      receipt.caseId,
    ]);
    expect(new Set(notices.map(({ id }: { id: string }) => id)).size).toBe(2);
    const [row] = await world.source.query(
      `select on_behalf_of as party from infra.audit where case_id = $1 and actor = $2 and purpose = 'own-case' limit 1`,
      [receipt.caseId, `person:${(elin.actor as { personId: string }).personId}`],
    );
    expect(row.party).toBe(`person:${await childId(world, 'alva')}`);
  });

  it('is signed by the other with another e-legitimation, whose IdP is told whom to expect', async () => {
    const { draftId, request } = await send();
    const path = `/sign-requests/${request.id}`;
    await fillInPart(omar, request.id);
    const { body: shown } = await omar.get(`${path}/signature`).expect(200);
    expect(shown).toMatchObject({ signed: false, visibleText: expect.stringContaining('Hamnens förskola') });
    const other = await signAtIdp(world, omar, path, { person: 'elin' });
    expect(other.location).toBe(`/att-skriva-under/${request.id}?misslyckades=failed`);
    const misled = await signAtIdp(world, omar, path, { person: 'omar', action: 'other-text' });
    expect(misled.location).toContain('?misslyckades=');
    expect((await omar.post(`${path}/eid/check`).expect(200)).body).toEqual({ signed: false });
    const { page, location } = await signAtIdp(world, omar, path, { key: 'prov', person: 'omar' });
    expect(page).toContain('value="omar" required checked');
    expect(page).not.toContain('elin@example.com');
    expect(location).toMatch(`/att-skriva-under/${request.id}?eid=`);
    await elin.post(`${path}/eid/check`).expect(404);
    expect((await omar.post(`${path}/eid/check`).expect(200)).body).toEqual({ signed: true });
    expect((await omar.get(path).expect(200)).body.state).toBe('signed');
    const { body: draft } = await forAlva.get(`/drafts/${draftId}`).expect(200);
    expect(draft.status).toBe('submitted');
  });

  it('comes back to the one who wrote it when the other refuses, with the reason', async () => {
    const { draftId, request } = await send();
    await omar.post(`/sign-requests/${request.id}/refuse`, { reason: 'Vi har inte pratat om det.' }).expect(204);
    await omar.post(`/sign-requests/${request.id}/refuse`, { reason: 'Igen' }).expect(409);
    const { body: draft } = await forAlva.get(`/drafts/${draftId}`).expect(200);
    expect(draft).toMatchObject({
      status: 'open',
      signers: { state: 'refused', reasons: ['Vi har inte pratat om det.'] },
    });
    await forAlva.remove(`/drafts/${draftId}`).expect(204);
  });

  it('comes back when nobody has answered in time', async () => {
    const { draftId } = await send();
    world.clock.advance(15 * 24 * 3_600_000);
    await world.app.get(PeriodicWork).runAll();
    const { body: draft } = await forAlva.get(`/drafts/${draftId}`).expect(200);
    expect(draft).toMatchObject({ status: 'open', signers: { state: 'expired' } });
    await forAlva.remove(`/drafts/${draftId}`).expect(204);
  });

  it('is stopped when custody has ended, for whichever guardian', async () => {
    const { draftId, request } = await send();
    const yesterday = addDays(legalDay(world.clock.now()), -1);
    world.sandbox.custody.end(numberOf('elin'), '202301022386', yesterday);
    world.clock.advance(2 * 24 * 3_600_000);
    // The register's token has ended too with the time that has passed; the first question after it gets none.
    await world.app
      .get(Persons)
      .refresh((omar.actor as ResidentActor).personId)
      .catch(() => undefined);
    await coSign(world, omar, request.id);
    const [draft] = await world.source.query('select status from cases.draft where id = $1', [draftId]);
    expect(draft.status).toBe('open');
    const { body } = await forAlva.post('/drafts', { service: 'byt-forskola' }).expect(403);
    expect(body.code).toBe('acting.ended');
    await expect(actingFor(world, elin, 'guardian', await childId(world, 'alva'))).rejects.toThrow('no right');
  });
});
