import { pdfText } from '../../../../test/support/pdf-text';
import { apply, decide } from './apply';
import { CaseWorld, type Person } from './case-world';

const CONTACT = { email: 'elin@example.org', phone: '070-174 06 05', channel: 'email' };

describe('what the municipality knows of a resident', () => {
  let world: CaseWorld;
  let elin: Person;
  let sara: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    elin = await world.resident('elin');
    sara = await world.resident('sara');
  });
  afterAll(() => world.stop());

  const codeIn = async (kind: 'mail' | 'sms') => {
    const list = await world.until(async () => {
      const all = world.sandbox.arrivals.list(kind);
      return all.some((arrival) => JSON.stringify(arrival).includes('Din kod är')) ? all : undefined;
    }, 'the code');
    return /Din kod är (\d{6})/.exec(JSON.stringify(list))?.[1] ?? '';
  };
  const contactOf = async (person: Person) => (await person.get('/me').expect(200)).body.contact;

  it('is shown register by register, with its date and what to do when it is wrong', async () => {
    const { body } = await elin.get('/me/known').expect(200);
    const [population, contact, cases] = body.sections;
    expect(population).toMatchObject({
      source: 'population-register',
      title: 'Folkbokföringen',
      at: expect.any(String),
    });
    expect(population.wrong).toContain('Skatteverket');
    expect(population.rows).toContainEqual({ key: 'name', label: 'Namn', value: 'Elin Exempel' });
    expect(population.rows.find(({ key }: { key: string }) => key === 'children').value).toContain('Alva Exempel');
    expect([contact.source, cases.source]).toEqual(['contact-register', 'case-register']);
    const [row] = await world.source.query(
      `select fields from infra.audit where purpose = 'my-pages' and 'civilStatus' = any (fields) limit 1`,
    );
    expect(row).toBeDefined();
  });

  it('is nothing at all for a protected person, not even to herself', async () => {
    await sara.put('/me/contact', CONTACT).expect(204);
    expect((await sara.get('/me/known').expect(200)).body).toEqual({ sections: [] });
  });

  it('has addresses that she confirms with the code that is sent there', async () => {
    await elin.put('/me/contact', CONTACT).expect(204);
    expect(await contactOf(elin)).toMatchObject({ email: CONTACT.email, emailConfirmedAt: null });
    await elin.post('/me/contact/code', { kind: 'email' }).expect(204);
    const code = await codeIn('mail');
    const wrong = code === '000000' ? '000001' : '000000';
    const refused = await elin.post('/me/contact/confirm', { kind: 'email', code: wrong }).expect(422);
    expect(refused.body.code).toBe('contact.code-wrong');
    await sara.post('/me/contact/confirm', { kind: 'email', code }).expect(410);
    await elin.post('/me/contact/confirm', { kind: 'email', code }).expect(204);
    expect(await contactOf(elin)).toMatchObject({ emailConfirmedAt: expect.any(String), phoneConfirmedAt: null });
    await elin.post('/me/contact/confirm', { kind: 'email', code }).expect(410);
  });

  it('confirms no address that has been changed since, and keeps the one that stays', async () => {
    await elin.post('/me/contact/code', { kind: 'phone' }).expect(204);
    const code = await codeIn('sms');
    await elin.put('/me/contact', { ...CONTACT, phone: '070-174 06 06' }).expect(204);
    await elin.post('/me/contact/confirm', { kind: 'phone', code }).expect(410);
    expect(await contactOf(elin)).toMatchObject({ emailConfirmedAt: expect.any(String), phoneConfirmedAt: null });
  });

  it('sends at most five codes an hour, each good for a quarter of an hour and five tries', async () => {
    for (let sent = 0; sent < 4; sent += 1) await elin.post('/me/contact/code', { kind: 'phone' }).expect(204);
    expect((await elin.post('/me/contact/code', { kind: 'phone' }).expect(429)).body.code).toBe(
      'contact.too-many-codes',
    );
    world.clock.advance(16 * 60_000);
    await elin.post('/me/contact/confirm', { kind: 'phone', code: '123456' }).expect(410);
    world.clock.advance(60 * 60_000);
    await elin.post('/me/contact/code', { kind: 'phone' }).expect(204);
  });

  it('keeps no code in the clear', async () => {
    const [row] = await world.source.query('select * from register.contact_code limit 1');
    expect(row.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.values(row)).not.toContain(await codeIn('sms'));
  });

  it('takes a name that looks like markup for the letters that it is, in the letter too, and tells it in no notice', async () => {
    const [given, surname] = ['<img/src=x/onerror=alert(1)>', "</title> {{7*7}} O'Noll"];
    const nils = await world.resident('nils');
    const answer = await fetch(`${world.sandbox.url}/register/rename`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ number: nils.personalNumber, given, surname }),
    });
    expect(answer.status).toBe(200);
    world.clock.advance(2 * 60_000);
    const { body } = await nils.get('/me/known').expect(200);
    const named = body.sections[0].rows.find(({ key }: { key: string }) => key === 'name');
    expect(named.value).toBe(`${given} ${surname}`);
    const { caseId } = await apply(world, nils);
    const officer = world.officer('case-officer');
    await decide(world, officer, caseId, { outcome: 'reject', motivation: 'Villkoren är <b>inte</b> uppfyllda.' });
    const { decision } = await world.until(async () => {
      const { body: seen } = await nils.get(`/cases/${caseId}`).expect(200);
      return seen.decision && seen;
    }, 'the decision');
    const letter = await nils.get(`/cases/${caseId}/documents/${decision.documentId}`).buffer(true).expect(200);
    expect(letter.headers['content-type']).toBe('application/pdf');
    const words = pdfText(letter.body as Buffer).replaceAll(/\s+/g, '');
    expect(words).toContain(`${given} ${surname}`.replaceAll(/\s+/g, ''));
    expect(words).toContain('<b>inte</b>');
    for (const kind of ['mail', 'sms'] as const)
      expect(JSON.stringify(world.sandbox.arrivals.list(kind))).not.toMatch(/onerror|7\*7/);
  });
});
