import {
  APPROVE,
  apply,
  arrivals,
  closedCase,
  decide,
  openDraft,
  resident,
  type SentApplication,
  staff,
  taskOf,
} from '../support/application';
import { Installation } from '../support/installation';
import { tracesIn } from '../support/personal-data';
import { personalNumberOf } from '../support/test-persons';
import { eventually, type Visitor } from '../support/visitor';

jest.setTimeout(180_000);

/** Nothing of who she is may be in it. */
const expectUnnamed = (shown: unknown) => expect(tracesIn(JSON.stringify(shown))).toEqual([]);

describe('a person with protected or unknown status', () => {
  let farled: Installation;
  let hanna: Visitor;
  let sanna: Visitor;

  beforeAll(async () => {
    farled = await Installation.start();
    hanna = await staff(farled, 'hanna');
    sanna = await staff(farled, 'sanna');
  });
  afterAll(() => farled?.stop());

  describe.each([
    ['sara', 'sekretessmarkering', 'digital-mail'],
    ['filip', 'skyddad folkbokföring', 'email'],
    ['una', 'a register that cannot say', 'sms'],
  ])('%s (%s, notices by %s)', (key, _why, channel) => {
    let person: Visitor;
    let sent: SentApplication;

    beforeAll(async () => {
      person = await resident(farled, key);
    });

    it('gets nothing filled in and the phone route, on the page and in the session', async () => {
      const draft = await openDraft(person);
      expect(draft).toMatchObject({ prefill: { children: [] }, sources: {} });
      expect(draft).toMatchObject({ protectedRoute: { phone: expect.stringMatching(/\d/), text: expect.any(String) } });
      const me = (await person.get('/api/me')).ok();
      expect(me).toMatchObject({ name: null, address: null, source: null, phoneRoute: { phone: expect.any(String) } });
      expect(me.protection).toBe(key === 'una' ? 'unknown' : 'protected');
      const session = (await person.get('/api/session')).ok();
      expect(session).toMatchObject({ authenticated: true, protected: true });
      for (const shown of [draft, me, session]) expectUnnamed(shown);
    });

    it('signs and sends an application that does not name her', async () => {
      sent = await apply(person, { channel });
      const { summary } = (await person.get(`/api/cases/${sent.caseId}/application`)).ok();
      expectUnnamed(summary);
    });

    it('stands in the lists without a name', async () => {
      await taskOf(sanna, sent.caseId);
      for (const officer of [hanna, sanna]) {
        const { items } = (await officer.get('/api/officer/tasks?view=all')).ok();
        const own = items.filter((item: { caseId: string }) => item.caseId === sent.caseId);
        for (const item of own) expect(item.applicant).toBeNull();
        expectUnnamed(items);
      }
      expect((await sanna.get('/api/officer/tasks?view=all')).ok().items).toContainEqual(
        expect.objectContaining({ caseId: sent.caseId }),
      );
    });

    it('is no hit of a search, and her page stays closed', async () => {
      const { personId } = (await person.get('/api/me')).ok();
      for (const officer of [hanna, sanna]) {
        for (const everywhere of [false, true]) {
          const question = { purpose: 'known.caller', text: personalNumberOf(key), everywhere };
          const found = await officer.post('/api/officer/persons/search', question);
          // Of whom the register cannot say anything there is no answer either.
          if (found.status !== 503) expect(found.ok()).toMatchObject({ hits: [], isMore: false });
          expectUnnamed(found.body);
        }
        const known = (await officer.get(`/api/officer/persons/${personId}/known?purpose=case`)).ok();
        expect(known).toMatchObject({ name: null, facts: [], cases: null });
        expectUnnamed(known);
      }
      const opening = { purpose: 'case', reason: 'handlägger ansökan' };
      expect((await hanna.post(`/api/officer/persons/${personId}/known/open-protected`, opening)).status).toBe(403);
    });

    it('is opened by the trusted alone, and with names only for a purpose', async () => {
      const path = `/api/officer/cases/${sent.caseId}`;
      const code = key === 'una' ? 'case.protection-unknown' : 'case.protected';
      expect((await hanna.get(path)).body).toMatchObject({ status: 403, code });
      const curious = await hanna.post(`${path}/open-protected`, { purpose: 'nyfikenhet' });
      expect(curious.status).toBe(403);
      const closed = (await sanna.get(path)).ok();
      expect(closed).toMatchObject({ applicant: { protected: true }, application: [], documents: [], messages: [] });
      for (const shown of [curious.body, closed]) expectUnnamed(shown);
      expect((await sanna.post(`${path}/open-protected`, {})).status).toBe(422);
      const opened = (await sanna.post(`${path}/open-protected`, { purpose: 'handlägga ansökan' })).ok();
      expect(opened.application.length).toBeGreaterThan(0);
    });

    it('is named in no letter, notice, delivery or diary', async () => {
      const { id } = await taskOf(sanna, sent.caseId);
      const preview = (await sanna.post(`/api/officer/tasks/${id}/preview`, { answers: APPROVE })).ok();
      expectUnnamed(preview);
      await decide(sanna, sent.caseId, APPROVE);
      const closed = await closedCase(person, sent.caseId);
      const diary = (await hanna.get('/api/diary?limit=100')).ok();
      expect(diary.items.map((item: { diaryNumber: string }) => item.diaryNumber)).toContain(sent.diaryNumber);
      for (const shown of [closed, diary]) expectUnnamed(shown);
    });

    it('hears of it by the channel she chose, in words that say nothing of her', async () => {
      const kind = channel === 'email' ? 'mail' : channel;
      const own = await eventually(async () => {
        const all = (await arrivals(farled, kind)).filter(({ content }) => JSON.stringify(content).includes('BUN'));
        const about = all.filter(({ content }) => JSON.stringify(content).includes(sent.diaryNumber));
        return about.length >= 2 ? about : undefined;
      });
      expectUnnamed(own.map(({ content: { recipient, ...words } }) => words));
    });
  });
});
