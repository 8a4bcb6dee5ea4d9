import { numberOf } from '../support/bankid-app';
import { actingFor, contactAnswers, draftOf } from './acting';
import { sign } from './apply';
import { CaseWorld, type Person } from './case-world';

const SERVICE = 'ansok-serveringstillstand';
const INN = 'Exempelköpings Värdshus AB';
const CONTACT = { email: 'kontor@example.com', phone: '070-174 06 07', channel: 'email', language: 'sv' };
const premises = {
  ...{ premisesName: 'Värdshuset', property: '5a1b7c7e-9a01-4c57-8b55-1d2f3a4b5c01', audience: 'public' },
  ...{ drinks: ['beer'], period: 'year', guests: 80, ...contactAnswers },
};

describe('how a company is reached', () => {
  let world: CaseWorld;
  let frida: Person;
  let forInn: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    frida = await world.resident('frida');
    forInn = await represent(frida, 'signatory', INN);
  });
  afterAll(() => world.stop());

  const represent = async (person: Person, kind: 'signatory' | 'agent', name: string) => {
    await person.get('/acting/choices').expect(200);
    const [row] = await world.source.query('select id from register.company where name = $1', [name]);
    return actingFor(world, person, kind, row.id);
  };
  const codeSent = async () => {
    const mails = await world.until(() => {
      const all = world.sandbox.arrivals.list('mail').map(({ content }) => content.text as string);
      return Promise.resolve(all.filter((text) => text.includes('Din kod är')));
    }, 'the code');
    return /Din kod är (\d{6})/.exec(mails[0] ?? '')?.[1] ?? '';
  };

  it('is said and confirmed by a signatory, and shown with source and date to those who act for it', async () => {
    expect((await forInn.get('/company/contact').expect(200)).body).toEqual({
      ...{ name: INN, contact: null, source: null, mayChange: true },
    });
    await forInn.put('/company/contact', CONTACT).expect(204);
    await forInn.post('/company/contact/code', { kind: 'email' }).expect(204);
    const code = await codeSent();
    // What was sent to the company confirms nothing of her own.
    await frida.post('/me/contact/confirm', { kind: 'email', code }).expect(410);
    await forInn.post('/company/contact/confirm', { kind: 'email', code }).expect(204);
    const { body } = await forInn.get('/company/contact').expect(200);
    expect(body).toMatchObject({
      contact: { email: CONTACT.email, emailConfirmedAt: expect.any(String), phoneConfirmedAt: null },
      source: { at: expect.any(String), isOwn: true },
    });
    const { sections } = (await forInn.get('/me/known').expect(200)).body;
    const told = sections.filter(({ about }: { about: string }) => about === 'organisation');
    expect(told.map(({ source }: { source: string }) => source)).toEqual([
      ...['company-register', 'contact-register', 'case-register', 'property-register'],
    ]);
    expect(told[1]).toMatchObject({ at: expect.any(String) });
    expect(JSON.stringify(told[1].rows)).toContain(`${CONTACT.email} (bekräftad av företrädare)`);
    expect((await frida.get('/me').expect(200)).body.contact).toBeNull();
  });

  it('is nobody’s to see or say who does not act for it', async () => {
    await frida.get('/company/contact').expect(403);
    await frida.put('/company/contact', CONTACT).expect(403);
    await world.officer('case-officer').get('/company/contact').expect(403);
  });

  it('is an agent’s to say only as far as the mandate goes', async () => {
    const olga = await represent(await world.resident('olga'), 'agent', INN);
    expect((await olga.get('/company/contact').expect(200)).body).toMatchObject({
      ...{ mayChange: false, source: { isOwn: false } },
    });
    await olga.put('/company/contact', CONTACT).expect(403);
    await olga.post('/company/contact/code', { kind: 'email' }).expect(403);
    const petra = await represent(await world.resident('petra'), 'agent', 'Två Systrars Krog AB');
    await petra.put('/company/contact', { ...CONTACT, email: 'krogen@example.com' }).expect(204);
    expect((await petra.get('/cases').expect(200)).body.items).toEqual([]);
    expect((await petra.post('/drafts', { service: SERVICE }).expect(403)).body.code).toBe('acting.outside-scope');
  });

  it('is told of the company’s case beside the one who acts, without a word about a person', async () => {
    world.sandbox.arrivals.clear();
    const draftId = await draftOf(forInn, SERVICE, premises);
    const signingId = await sign(world, forInn, draftId);
    const { body: receipt } = await forInn.post(`/drafts/${draftId}/submit`, { signingId }).expect(200);
    const mails = await world.until(() => {
      const all = world.sandbox.arrivals.list('mail').map(({ content }) => content);
      return Promise.resolve(all.length >= 2 ? all : undefined);
    }, 'both notices');
    expect(mails.map(({ to }) => to).sort()).toEqual([contactAnswers.email, CONTACT.email].sort());
    const toInn = mails.find(({ to }) => to === CONTACT.email);
    expect(toInn?.subject).toBe(`Nytt i ert ärende ${receipt.diaryNumber}`);
    for (const word of ['Frida', 'Firmatecknare', numberOf('frida'), 'serveringstillstånd']) {
      expect(JSON.stringify(mails)).not.toContain(word);
    }
    const notices = await world.source.query('select party_kind from messages.notice where case_id = $1', [
      receipt.caseId,
    ]);
    expect(notices.map(({ party_kind }: { party_kind: string }) => party_kind).sort()).toEqual([
      'organisation',
      'person',
    ]);
  });

  it('has what the municipality knows of its cases with the day of each', async () => {
    const { sections } = (await forInn.get('/me/known').expect(200)).body;
    const cases = sections.find(
      ({ about, source }: { about: string; source: string }) => about === 'organisation' && source === 'case-register',
    );
    expect(cases).toMatchObject({ title: 'Ärenderegistret', at: expect.any(String) });
    expect(cases.rows).toEqual([
      {
        key: 'open',
        label: 'Pågående ärenden',
        value: expect.stringMatching(/MBN \d{4}-\d{5} \(inkom \d+ \w+ \d{4}\)$/),
      },
    ]);
  });
});
