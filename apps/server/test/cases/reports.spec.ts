import { createHash } from 'node:crypto';
import { PeriodicWork } from '@farled/infra';
import { legalDay } from '@farled/kernel';
import request from 'supertest';
import { Browser } from '../support/browser';
import { decide, taskOf } from './apply';
import { CaseWorld, type Person } from './case-world';

/** A picture of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const ANSWERS = { kind: 'pothole', place: 'Provgatan 7', description: 'Ett stort hål mitt i gatan.' };

interface Begun {
  readonly id: string;
  readonly code: string;
  readonly work: { readonly challenge: string; readonly bits: number };
}

/** What a browser does while somebody writes. */
function worked({ work: { challenge, bits } }: Begun): string {
  for (let nonce = 0; ; nonce += 1) {
    const hash = createHash('sha256').update(`${challenge}:${nonce}`).digest();
    if (hash.readUInt32BE(0) >>> (32 - bits) === 0) return String(nonce);
  }
}

describe('a report without login', () => {
  let world: CaseWorld;
  let officer: Person;
  let browser: Browser;

  beforeAll(async () => {
    world = await CaseWorld.start();
    officer = world.officer('case-officer');
    browser = await Browser.open(world.app);
  });
  afterAll(() => world.stop());

  const sql = (query: string, values: unknown[] = []) => world.source.query(query, values);
  const begin = async (by = browser): Promise<Begun> =>
    (await by.post('/api/reports', { service: 'felanmalan' }).expect(200)).body;
  const sendBy = (by: Browser, begun: Begun, change: object = {}) => {
    const sent = { answers: ANSWERS, language: 'sv', nonce: worked(begun), website: '', ...change };
    return by.post(`/api/reports/${begun.id}/send`, sent);
  };
  const later = () => world.clock.advance(5_000);
  const reported = async (change: object = {}) => {
    const begun = await begin();
    later();
    const { body: receipt } = await sendBy(browser, begun, change).expect(200);
    const [{ id }] = await sql('select id from cases."case" where diary_number = $1', [receipt.diaryNumber]);
    return { begun, receipt, caseId: id as string };
  };
  const upload = (by: Browser, path: string) =>
    by.agent.post(path).set(by.headers()).attach('file', PNG, { filename: 'hal.png', contentType: 'image/png' });

  it('becomes a case of nobody, with its pictures, whose code is kept nowhere', async () => {
    const begun = await begin();
    const { body: file } = await upload(browser, `/api/reports/${begun.id}/documents?field=photos`).expect(201);
    later();
    const answers = { ...ANSWERS, photos: [{ id: file.id, name: file.name }] };
    const { body: receipt } = await sendBy(browser, begun, { answers }).expect(200);
    expect(receipt).toMatchObject({ diaryNumber: expect.stringMatching(/^GP /), promisedOn: expect.any(String) });
    expect((await sendBy(browser, begun, { answers }).expect(200)).body).toEqual(receipt);
    const [row] = await sql('select * from cases."case" where diary_number = $1', [receipt.diaryNumber]);
    expect(row).toMatchObject({ is_anonymous: true, co_signers: [], representation: null, assisted: null });
    expect(await sql('select 1 from register.personal_number where person_id = $1', [row.applicant_id])).toEqual([]);
    const [{ actor }] = await sql('select actor from cases.event where case_id = $1 order by id limit 1', [row.id]);
    expect(actor).toBe('anonymous');
    expect(await sql('select 1 from messages.notice where case_id = $1', [row.id])).toEqual([]);
    const kept = JSON.stringify(await sql('select * from cases.anonymous_report'));
    expect(kept).not.toContain(begun.code.replaceAll('-', ''));
    expect(kept).not.toContain(begun.code);
    const task = await taskOf(world, officer, row.id);
    expect(task).toMatchObject({ applicant: 'Anonym' });
    const { body: seen } = await officer.get(`/officer/cases/${row.id}`).expect(200);
    expect(seen.applicant).toEqual({ personId: null, name: 'Anonym', address: null });
    expect(seen.documents).toMatchObject([{ name: 'hal.png' }]);
    expect(seen.signature).toBeNull();
  });

  it('is followed by its code alone, answered and asked about, without anything of who sent it', async () => {
    const { begun, caseId } = await reported();
    const elsewhere = await Browser.open(world.app);
    expect((await elsewhere.agent.get('/api/follow').expect(404)).body.code).toBe('follow.code-needed');
    const spoken = begun.code.toLowerCase().replaceAll('-', ' ');
    const { body: followed } = await elsewhere.post('/api/follow', { code: spoken }).expect(200);
    expect(followed.status.sentence).toMatch(/^Vi (har tagit emot|tar hand om) anmälan/);
    expect(JSON.stringify(followed)).not.toMatch(/Provgatan|stort hål/);
    expect(followed).not.toHaveProperty('documents');
    await decide(world, officer, caseId, {
      outcome: 'supplement',
      question: 'Vilken sida av gatan?',
      supplementDays: 7,
    });
    const todo = await world.until(
      async () => (await elsewhere.agent.get('/api/follow').expect(200)).body.todo[0],
      'the question',
    );
    const path = `/api/follow/supplements/${todo.id}`;
    const { body: file } = await upload(elsewhere, `${path}/documents`).expect(201);
    const stranger = await Browser.open(world.app);
    await stranger.post(`${path}/answer`, { text: 'Jag', documents: [] }).expect(404);
    await elsewhere.post(`${path}/answer`, { text: 'Den norra.', documents: [file.id] }).expect(200);
    await decide(world, officer, caseId, { outcome: 'answer', motivation: 'Hålet är lagat. Tack!' });
    const done = await world.until(async () => {
      const { body } = await elsewhere.agent.get('/api/follow').expect(200);
      return body.status.code === 'closed' && body;
    }, 'the answer');
    expect(done.messages.map(({ text }: { text: string }) => text)).toEqual([
      'Vilken sida av gatan?',
      'Den norra.',
      'Hålet är lagat. Tack!',
    ]);
    await elsewhere.agent.delete('/api/follow').set(elsewhere.headers()).expect(204);
    await elsewhere.agent.get('/api/follow').expect(404);
    const reads = await sql(`select distinct actor from infra.audit where case_id = $1 and purpose = 'follow-case'`, [
      caseId,
    ]);
    expect(reads).toEqual([{ actor: 'anonymous' }]);
  });

  it('closes its page by itself after half an hour, also when the page goes on asking', async () => {
    const { begun } = await reported();
    const reader = await Browser.open(world.app);
    await reader.post('/api/follow', { code: begun.code }).expect(200);
    for (let minutes = 0; minutes < 30; minutes += 10) {
      await reader.agent.get('/api/follow').set('x-background', '1').expect(200);
      world.clock.advance(10 * 60_000);
    }
    world.clock.advance(1000);
    await reader.agent.get('/api/follow').expect(404);
  });

  it.each([
    ['was filled in by a machine', { website: 'https://x.example' }, [403, 'report.refused']],
    ['has not been worked for', { nonce: 'x' }, [403, 'report.refused']],
    ['lacks answers', { answers: { kind: 'pothole' } }, [422, 'draft.incomplete']],
    ['is too large', { answers: { ...ANSWERS, description: 'a'.repeat(30_000) } }, [413, 'draft.too-large']],
  ])('is refused when it %s', async (_, change, [status, code]) => {
    const begun = await begin();
    later();
    const { body } = await sendBy(browser, begun, change).expect(Number(status));
    expect(body.code).toBe(code);
  });

  it('is refused when it comes faster than anybody writes, and from another browser than began it', async () => {
    const begun = await begin();
    expect((await sendBy(browser, begun).expect(409)).body.code).toBe('report.too-fast');
    later();
    const other = await Browser.open(world.app);
    await sendBy(other, begun).expect(404);
    await upload(other, `/api/reports/${begun.id}/documents?field=photos`).expect(404);
    await upload(browser, `/api/reports/${begun.id}/documents?field=place`).expect(422);
  });

  it('is for those e-services alone that allow it', async () => {
    const { body } = await browser.post('/api/reports', { service: 'ansok-forskola' }).expect(404);
    expect(body.code).toBe('not-found');
  });

  it('is not found by a code that was never sent, or is no code', async () => {
    const { code } = await begin();
    for (const wrong of [code, 'K7QM2', '00000-00000-00000-00000', "' or 1=1 --"]) {
      const { body } = await browser.post('/api/follow', { code: wrong }).expect(404);
      expect(body.code).toBe('follow.no-such-code');
    }
  });

  it('leaves nothing when it is not sent in time', async () => {
    const begun = await begin();
    await upload(browser, `/api/reports/${begun.id}/documents?field=photos`).expect(201);
    world.clock.advance(59 * 60_000);
    const again = await begin();
    world.clock.advance(2 * 60_000);
    expect((await sendBy(browser, begun).expect(410)).body.code).toBe('report.expired');
    await sendBy(browser, again).expect(200);
    await world.app.get(PeriodicWork).runAll();
    expect(await sql(`select 1 from cases.anonymous_report where status = 'open'`)).toEqual([]);
    expect(await sql('select 1 from cases.attachment where draft_id = $1', [begun.id])).toEqual([]);
    expect(await sql('select 1 from documents.document where owner_id = $1', [begun.id])).toEqual([]);
  });

  it('is begun so many times a minute from one address, and no more', async () => {
    const server = world.app.getHttpServer();
    const answers = [];
    for (let call = 0; call < 80; call += 1)
      answers.push((await request(server).post('/api/reports').send({ service: 'felanmalan' })).status);
    expect(answers).toContain(429);
    expect(new Set(answers)).toEqual(new Set([200, 429]));
    world.clock.advance(61_000);
  });

  it('may be registered by an officer for somebody who calls and does not say who she is', async () => {
    const how = { service: 'felanmalan', channel: 'phone', identifiedBy: 'none' };
    const arrivedOn = legalDay(world.clock.now());
    const { body: begun } = await officer.post('/officer/assisted-applications', { ...how, arrivedOn }).expect(201);
    const one = `/officer/assisted-applications/${begun.id}`;
    const written = { answers: ANSWERS, page: 'kontakt', revision: begun.revision };
    const { body: saved } = await officer.put(one, written).expect(200);
    const wish = { signature: 'none', revision: saved.revision };
    const { body: receipt } = await officer.post(`${one}/register`, wish).expect(200);
    expect(receipt.diaryNumber).toMatch(/^GP /);
  });
});
