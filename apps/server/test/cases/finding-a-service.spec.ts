import { pdfText } from '../../../../test/support/pdf-text';
import { apply } from './apply';
import { CaseWorld, type Person } from './case-world';

const HOUR = 3_600_000;
const SLUG = 'ansok-forskola';

describe('what stands around an e-service', () => {
  let world: CaseWorld;
  let elin: Person;
  let owner: Person;
  let operator: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    elin = await world.resident('elin');
    [owner, operator] = [world.officer('process-owner'), world.officer('operator')];
  });
  afterAll(() => world.stop());

  const hours = (from: number) => new Date(world.clock.now().getTime() + from * HOUR).toISOString();
  const notice = (change: object = {}) => ({
    ...{
      kind: 'maintenance',
      titleSv: 'Stängt i natt',
      titleEn: 'Closed tonight',
      textSv: 'Det du sparat finns kvar.',
    },
    ...{ textEn: 'What you have saved is kept.', services: [SLUG], closesServices: true },
    ...{ startsAt: hours(2), endsAt: hours(5), ...change },
  });
  const shown = async () => (await elin.get('/announcements').expect(200)).body.items;

  describe('the catalogue', () => {
    const find = async (q: string) =>
      (await elin.get(`/services?q=${encodeURIComponent(q)}`).expect(200)).body.items.map(
        ({ slug }: { slug: string }) => slug,
      );

    it('is searched in the words of residents', async () => {
      expect((await find('dagisplats'))[0]).toBe(SLUG);
      expect((await find('färtjänst'))[0]).toBe('ansok-fardtjanst');
      expect((await find('klaga'))[0]).toBe('lamna-synpunkt');
      expect(await find('rymdfärja')).toEqual([]);
    });

    it('says whom an e-service is for, and who answers for it', async () => {
      const { items, mostUsed } = (await elin.get('/services').expect(200)).body;
      const served = items.find(({ slug }: { slug: string }) => slug === 'ansok-serveringstillstand');
      expect(served.audiences.map(({ code }: { code: string }) => code)).toEqual(['company', 'association']);
      expect(mostUsed.length).toBe(6);
      const { responsible, visit } = (await elin.get(`/services/${SLUG}`).expect(200)).body;
      expect(responsible.person).toBeTruthy();
      expect(visit.hours).toBe('Vardagar kl. 9–16');
    });

    it('has the same form on paper, in both languages', async () => {
      const paper = async (slug: string, lang: string) => {
        const { body, headers } = await elin
          .get(`/services/${slug}/paper-form.pdf?lang=${lang}`)
          .buffer(true)
          .expect(200);
        expect(headers['content-type']).toContain('application/pdf');
        return pdfText(body);
      };
      expect(await paper(SLUG, 'sv')).toContain('Från vilken dag vill du ha plats?');
      expect(await paper(SLUG, 'en')).toContain('From which day do you want the place?');
      for (const { slug } of (await elin.get('/services').expect(200)).body.items)
        expect(await paper(slug, 'sv')).toContain('Underskrift');
      await elin.get('/services/nothing/paper-form.pdf').expect(404);
    });

    it('keeps a resident’s favourites, hers alone', async () => {
      const set = (service: string, isFavourite: boolean) => elin.put('/me/favourites', { service, isFavourite });
      await set(SLUG, true).expect(204);
      await set(SLUG, true).expect(204);
      await set('nothing', true).expect(404);
      expect((await elin.get('/me/favourites')).body.items).toEqual([SLUG]);
      expect((await (await world.resident('nils')).get('/me/favourites')).body.items).toEqual([]);
      await set(SLUG, false).expect(204);
      expect((await elin.get('/me/favourites')).body.items).toEqual([]);
      await owner.get('/me/favourites').expect(403);
    });
  });

  describe('a notice', () => {
    it('is announced in advance, closes the e-service while it lasts, and leaves drafts', async () => {
      const draft = (await elin.post('/drafts', { service: SLUG }).expect(200)).body;
      await operator.post('/studio/announcements', notice()).expect(201);
      expect(await shown()).toMatchObject([{ title: 'Stängt i natt', isOngoing: false, services: [SLUG] }]);
      expect((await elin.get(`/services/${SLUG}`)).body.open).toBe(true);
      world.clock.advance(3 * HOUR);
      const closed = (await elin.get(`/services/${SLUG}?lang=en`)).body;
      expect(closed).toMatchObject({ open: false, closedReason: 'Closed tonight' });
      expect((await elin.post('/drafts', { service: SLUG }).expect(409)).body.code).toBe('draft.service-closed');
      await elin.post(`/drafts/${draft.id}/review`, { language: 'sv' }).expect(409);
      expect((await elin.get(`/drafts/${draft.id}`).expect(200)).body.id).toBe(draft.id);
      expect((await elin.get('/services/byt-forskola')).body.open).toBe(true);
      world.clock.advance(3 * HOUR);
      expect(await shown()).toEqual([]);
      expect((await elin.get(`/services/${SLUG}`)).body.open).toBe(true);
    });

    it('is written, changed and ended by process owners and operators, each step in the audit log', async () => {
      const { id } = (await owner.post('/studio/announcements', notice({ endsAt: undefined })).expect(201)).body;
      const change = { ...notice({ titleSv: 'Stängt hela natten' }), revision: 1 };
      await operator.put(`/studio/announcements/${id}`, change).expect(204);
      await owner.put(`/studio/announcements/${id}`, change).expect(409);
      await owner.put(`/studio/announcements/${id}`, { ...change, endsAt: hours(1), revision: 2 }).expect(422);
      const { items } = (await owner.get('/studio/announcements').expect(200)).body;
      expect(items[0]).toMatchObject({ id, titleSv: 'Stängt hela natten', state: 'shown', revision: 2 });
      world.clock.advance(3 * HOUR);
      await owner.post(`/studio/announcements/${id}/end`).expect(204);
      await owner.post(`/studio/announcements/${id}/end`).expect(409);
      expect(await shown()).toEqual([]);
      const log = await world.source.query(
        `select action from infra.audit where action like 'announcement.%' and $1 = any(fields) order by seq`,
        [id],
      );
      expect(log.map(({ action }: { action: string }) => action)).toEqual([
        ...['announcement.create', 'announcement.change', 'announcement.end'],
      ]);
    });

    it('is refused from others, and with a personal number in it', async () => {
      for (const person of [elin, world.officer('case-officer')])
        await person.post('/studio/announcements', notice()).expect(403);
      await owner.post('/studio/announcements', notice({ textSv: 'Ring 198401012383' })).expect(422);
    });
  });

  describe('the survey', () => {
    const ANSWER = { easier: 'easier', found: 'partly', words: 'Större knappar' };

    it('takes one answer a case, from whose case it is, and keeps it without the case', async () => {
      const { caseId } = await apply(world, elin);
      expect((await elin.get(`/cases/${caseId}/survey`)).body).toEqual({ offered: true, answered: false });
      await (await world.resident('nils')).post(`/cases/${caseId}/survey`, ANSWER).expect(404);
      await elin.post(`/cases/${caseId}/survey`, { ...ANSWER, words: '198401012383' }).expect(422);
      await elin.post(`/cases/${caseId}/survey`, ANSWER).expect(204);
      expect((await elin.post(`/cases/${caseId}/survey`, ANSWER).expect(409)).body.code).toBe('survey.answered');
      expect((await elin.get(`/cases/${caseId}/survey`)).body).toEqual({ offered: true, answered: true });
      const [row] = await world.source.query('select * from insight.survey_answer');
      expect(Object.keys(row)).not.toContain('case_id');
      expect(row).toMatchObject({ service: SLUG, moment: 'receipt', words: 'Större knappar' });
    });

    it('shows the process owner figures once nobody can be picked out', async () => {
      const result = async () => (await owner.get(`/studio/services/${SLUG}/survey`).expect(200)).body;
      expect(await result()).toMatchObject({ answers: 1, easier: null, words: [] });
      await world.source.query(`insert into insight.survey_answer
        select gen_random_uuid(), service, version, month, 'closed', 'harder', 'no', null
        from insight.survey_answer, generate_series(1, 2)`);
      const { answers, easier, words } = await result();
      expect([answers, easier[0], easier[2], words]).toEqual([
        ...[3, { answer: 'easier', count: 1 }, { answer: 'harder', count: 2 }, ['Större knappar']],
      ]);
      await elin.get(`/studio/services/${SLUG}/survey`).expect(403);
    });
  });

  it('an obstacle is reported without a name, and handled; the address to answer is then forgotten', async () => {
    const nobody = world.person({ kind: 'nobody' });
    const report = { place: 'Startsidan', text: 'Knappen läses inte upp', email: 'namn@exempel.example' };
    expect((await nobody.get('/accessibility').expect(200)).body.status).toBe('partial');
    await nobody.post('/accessibility/reports', { ...report, text: 'x' }).expect(422);
    await nobody.post('/accessibility/reports', report).expect(204);
    const [waiting] = (await owner.get('/studio/accessibility-reports').expect(200)).body.items;
    expect(waiting).toMatchObject({ ...report, handledAt: null });
    const handle = () => owner.post(`/studio/accessibility-reports/${waiting.id}/handle`, { note: 'Rättat i dag' });
    await handle().expect(204);
    await handle().expect(409);
    const [handled] = (await owner.get('/studio/accessibility-reports')).body.items;
    expect(handled).toMatchObject({ email: null, note: 'Rättat i dag' });
    await operator.get('/studio/accessibility-reports').expect(403);
  });
});
