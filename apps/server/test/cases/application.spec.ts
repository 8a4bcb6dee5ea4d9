import { PeriodicWork } from '@farled/infra';
import { answersFor, apply, fillIn, PDF, sign } from './apply';
import { CaseWorld, type Person } from './case-world';

/** The industry's test file for scanners (EICAR), as the only content of a text. */
const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

describe('an application before it is sent', () => {
  let world: CaseWorld;
  let elin: Person;
  let omar: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    elin = await world.resident('elin');
    omar = await world.resident('omar');
  });
  afterAll(() => world.stop());

  const open = async (person: Person) => (await person.post('/drafts', { service: 'ansok-forskola' }).expect(200)).body;
  const save = (person: Person, draft: { id: string; revision: number }, answers: object) =>
    person.put(`/drafts/${draft.id}`, { answers, page: 'placering', revision: draft.revision });

  it('opens with name, address and children filled in, and says from where', async () => {
    const draft = await open(elin);
    expect(draft.prefill.person).toEqual({
      name: 'Elin Exempel',
      address: { street: 'Provgatan 1', postalCode: '641 00', city: 'EXEMPELKÖPING' },
    });
    expect(draft.prefill.children.map((child: { label: string }) => child.label.split(',')[0]).sort()).toEqual([
      'Alva Exempel',
      'Bo Exempel',
    ]);
    expect(draft.sources['person.name']).toMatchObject({ source: 'population-register', at: expect.any(String) });
    expect(draft).toMatchObject({ protectedRoute: null, status: 'open', service: { title: 'Ansök om förskoleplats' } });
  });

  it('is saved and taken up again, the same draft', async () => {
    const draft = await open(elin);
    const saved = await save(elin, draft, { care: 'full-time' }).expect(200);
    const again = await open(elin);
    expect(again).toMatchObject({
      id: draft.id,
      answers: { care: 'full-time' },
      page: 'placering',
      revision: saved.body.revision,
    });
    const listed = await elin.get('/drafts').expect(200);
    expect(listed.body.items).toEqual([expect.objectContaining({ id: draft.id, title: 'Ansök om förskoleplats' })]);
  });

  it('does not overwrite what was changed in another tab', async () => {
    const draft = await open(elin);
    await save(elin, draft, { care: 'hours' }).expect(200);
    const { body } = await save(elin, draft, { care: 'full-time' }).expect(409);
    expect(body).toMatchObject({ code: 'draft.changed-elsewhere', detail: expect.stringContaining('annan flik') });
  });

  it('is the resident’s own: nobody else finds it, whatever the role', async () => {
    const { id } = await open(elin);
    for (const other of [omar, await world.resident('nils')]) {
      await other.get(`/drafts/${id}`).expect(404);
      await other.put(`/drafts/${id}`, { answers: {}, revision: 1 }).expect(404);
      await other.remove(`/drafts/${id}`).expect(404);
      await other.post(`/drafts/${id}/review`, {}).expect(404);
    }
    const staff = world.officer('case-officer', 'protected-data-officer', 'process-owner', 'operator', 'auditor');
    await staff.get(`/drafts/${id}`).expect(403);
    await world.person({ kind: 'nobody' }).get(`/drafts/${id}`).expect(401);
    await elin.get('/drafts/not-an-id').expect(404);
  });

  it('names every fault at once when it is reviewed, in the language of the reader', async () => {
    const draft = await open(elin);
    await save(elin, draft, {
      wantedStart: '2020-01-01',
      care: 'hours',
      hoursPerWeek: 99,
      child: 'somebody-else',
    }).expect(200);
    const { body } = await elin.post(`/drafts/${draft.id}/review?lang=en`, { language: 'en' }).expect(422);
    const faults = Object.fromEntries(
      body.violations.map((one: { path: string; code: string }) => [one.path, one.code]),
    );
    expect(faults).toMatchObject({
      wantedStart: 'date-passed',
      hoursPerWeek: 'max',
      child: 'choice',
      assurance: 'required-checked',
    });
    const hours = body.violations.find((one: { path: string }) => one.path === 'hoursPerWeek');
    expect(hours.message).toBe('“Hours a week” must be at most 50.');
  });

  it('takes files of the right type by content, and refuses others', async () => {
    const { id } = await open(elin);
    const upload = (content: Buffer | string, name: string, field = 'certificate') =>
      elin.post(`/drafts/${id}/documents?field=${field}`).attach('file', Buffer.from(content), name);
    const { body } = await upload(PDF, 'intyg.pdf').expect(201);
    expect(body).toMatchObject({ name: 'intyg.pdf', type: 'application/pdf', scan: 'clean', size: PDF.length });
    expect((await upload('MZ not a pdf', 'intyg.pdf').expect(415)).body.code).toBe('document.wrong-type');
    expect((await upload(`%PDF-1.4\n${EICAR}`, 'intyg.pdf').expect(422)).body.code).toBe('document.infected');
    expect((await upload(PDF, 'intyg.pdf', 'email').expect(422)).body.code).toBe('file.unknown-field');
    expect((await upload(Buffer.alloc(11_000_000, '%PDF-1.4 '), 'stor.pdf').expect(413)).body.code).toBe(
      'document.too-large',
    );
    await omar.post(`/drafts/${id}/documents?field=certificate`).attach('file', PDF, 'x.pdf').expect(404);
    await elin.remove(`/drafts/${id}/documents/${body.id}`).expect(204);
    await elin.remove(`/drafts/${id}/documents/${body.id}`).expect(404);
  });

  it('does not take another person’s file for its own', async () => {
    const { id: theirs } = await open(omar);
    const { body: file } = await omar
      .post(`/drafts/${theirs}/documents?field=certificate`)
      .attach('file', PDF, 'x.pdf')
      .expect(201);
    const draft = await open(elin);
    const answers = {
      ...answersFor(world, draft.prefill.children[0].value),
      certificate: [{ id: file.id, name: 'x.pdf' }],
    };
    await save(elin, draft, answers).expect(200);
    const { body } = await elin.post(`/drafts/${draft.id}/review`, {}).expect(422);
    expect(body.violations).toEqual([expect.objectContaining({ path: 'certificate', code: 'file.not-clean' })]);
  });

  it('cannot be sent once it has been changed after signing', async () => {
    const id = await fillIn(world, elin);
    const signingId = await sign(world, elin, id);
    const draft = await open(elin);
    expect(draft.status).toBe('frozen');
    await save(elin, draft, { ...draft.answers, hoursPerWeek: 50 }).expect(200);
    const { body } = await elin.post(`/drafts/${id}/submit`, { signingId }).expect(409);
    expect(body.code).toBe('signing.void');
    expect(await world.source.query('select count(*)::int as cases from cases."case"')).toEqual([{ cases: 0 }]);
  });

  it('cannot be sent unsigned, or with another’s signature', async () => {
    const id = await fillIn(world, elin);
    const { body: review } = await elin.post(`/drafts/${id}/review`, {}).expect(200);
    const unsigned = await elin.post(`/drafts/${id}/submit`, { signingId: review.signingId }).expect(409);
    expect(unsigned.body.code).toBe('signing.missing');
    const theirs = await sign(world, omar, await fillIn(world, omar));
    await elin.post(`/drafts/${id}/submit`, { signingId: theirs }).expect(404);
    await omar.post(`/signings/${review.signingId}/bankid`, { device: 'other' }).expect(404);
  });

  it('becomes one case with one receipt, however often it is sent at once', async () => {
    const id = await fillIn(world, elin);
    const signingId = await sign(world, elin, id);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => elin.post(`/drafts/${id}/submit`, { signingId }).expect(200)),
    );
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const { caseId } = answers[0]!.body as { caseId: string };
    const counted = await world.source.query(
      `select (select count(*) from cases."case" where draft_id = $1) as cases,
        (select count(*) from records.diary_case where case_id = $2) as diary,
        (select count(*) from infra.outbox where kind = 'engine.start' and payload->>'caseId' = $2::text) as starts`,
      [id, caseId],
    );
    expect(counted).toEqual([{ cases: '1', diary: '1', starts: '1' }]);
    await elin.put(`/drafts/${id}`, { answers: {}, revision: 1 }).expect(409);
  });

  it('keeps what was signed: text, hash, proof and files', async () => {
    const { body: draft } = await omar.post('/drafts', { service: 'ansok-forskola' });
    const { body: file } = await omar
      .post(`/drafts/${draft.id}/documents?field=certificate`)
      .attach('file', PDF, 'intyg.pdf')
      .expect(201);
    const answers = {
      ...answersFor(world, draft.prefill.children[0].value),
      certificate: [{ id: file.id, name: 'intyg.pdf' }],
    };
    await omar.put(`/drafts/${draft.id}`, { answers, page: null, revision: draft.revision }).expect(200);
    const signingId = await sign(world, omar, draft.id);
    const { body: receipt } = await omar.post(`/drafts/${draft.id}/submit`, { signingId }).expect(200);
    const { body: application } = await omar.get(`/cases/${receipt.caseId}/application`).expect(200);
    expect(application).toMatchObject({
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      signedAt: expect.any(String),
    });
    expect(JSON.stringify(application.summary)).toContain('Omar Exempel');
    const [evidence] = await world.source.query(
      `select e.signed from register.signature_evidence e join cases.signing s on s.evidence_id = e.id where s.id = $1`,
      [signingId],
    );
    expect(evidence.signed).toMatchObject({
      nonVisible: application.sha256,
      visibleText: expect.stringContaining('# Ansök om förskoleplats'),
    });
    const download = await omar.get(`/cases/${receipt.caseId}/documents/${file.id}`).expect(200);
    expect(Buffer.from(download.body)).toEqual(PDF);
    const pdf = await omar.get(`/cases/${receipt.caseId}/receipt.pdf`).expect(200);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(Buffer.from(pdf.body).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('tells the resident who has read her data', async () => {
    await apply(world, await world.resident('nils'));
    const nils = await world.resident('nils');
    const { body } = await nils.get('/me/access-log').expect(200);
    expect(body.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ by: 'Du själv', purpose: 'Fylla i ansökan' })]),
    );
    await world.until(async () => {
      const { body: log } = await nils.get('/me/access-log').expect(200);
      return log.items.some((item: { purpose: string }) => item.purpose === 'Kontrollera folkbokföringen');
    }, 'the automatic reading');
  });

  it('is removed, files and all, when nobody has touched it for ninety days', async () => {
    const { id } = await open(elin);
    await elin.post(`/drafts/${id}/documents?field=certificate`).attach('file', PDF, 'intyg.pdf').expect(201);
    world.clock.advance(91 * 24 * 3600 * 1000);
    await world.app.get(PeriodicWork).runAll();
    await elin.get(`/drafts/${id}`).expect(404);
    const left = `select count(*)::int as files from documents.document where owner_kind = 'draft' and owner_id = $1`;
    expect(await world.source.query(left, [id])).toEqual([{ files: 0 }]);
  });

  describe('with a file that comes in parts', () => {
    const QUARTER = 256 * 1024;
    const file = Buffer.concat([PDF, Buffer.alloc(5 * QUARTER)]);
    const announce = (draftId: string, size = file.length, name = 'stort intyg.pdf') =>
      elin.post(`/drafts/${draftId}/uploads`, { field: 'certificate', name, size });
    const part = (path: string, from: number, to: number) =>
      elin.post(`${path}/parts?offset=${from}`).attach('file', file.subarray(from, to), 'del');

    it('goes on where it stopped, and is the same file to the last byte', async () => {
      const { id } = await open(elin);
      const { body: begun } = await announce(id).expect(201);
      const path = `/drafts/${id}/uploads/${begun.id}`;
      expect((await part(path, 0, 2 * QUARTER).expect(200)).body).toEqual({ received: 2 * QUARTER, document: null });
      // The answer to this one is lost, and it is sent again.
      await part(path, 2 * QUARTER, 4 * QUARTER).expect(200);
      const { body: twice } = await part(path, 2 * QUARTER, 4 * QUARTER).expect(409);
      expect(twice.code).toBe('document.part-out-of-place');
      await part(path, 4 * QUARTER, 4 * QUARTER + 100).expect(409);
      await omar.get(path).expect(404);
      const { body: standing } = await elin.get(path).expect(200);
      expect(standing).toMatchObject({ received: 4 * QUARTER, size: file.length });
      const { body: last } = await part(path, standing.received, file.length).expect(200);
      expect(last.document).toMatchObject({ name: 'stort intyg.pdf', size: file.length, scan: 'clean' });
      await elin.get(path).expect(404);

      const own = await elin.get(`/drafts/${id}/documents/${last.document.id}`).expect(200);
      expect(own.headers['content-disposition']).toContain('attachment');
      expect(Buffer.compare(own.body, file)).toBe(0);
      await omar.get(`/drafts/${id}/documents/${last.document.id}`).expect(404);
      await elin.remove(`/drafts/${id}/documents/${last.document.id}`).expect(204);
    });

    it('is held to the same limits, and what nobody came back to is gone after a day', async () => {
      const { id } = await open(elin);
      expect((await announce(id, 10_000_001).expect(413)).body.code).toBe('document.too-large');
      const { body: wrong } = await announce(id, 20, 'intyg.exe').expect(201);
      const text = await elin
        .post(`/drafts/${id}/uploads/${wrong.id}/parts?offset=0`)
        .attach('file', Buffer.alloc(20, 'text'), 'del');
      expect(text.body.code).toBe('document.wrong-type');
      const { body: left } = await announce(id).expect(201);
      await part(`/drafts/${id}/uploads/${left.id}`, 0, QUARTER).expect(200);
      world.clock.advance(25 * 3_600_000);
      await world.app.get(PeriodicWork).runAll();
      const rows = await world.source.query(
        'select document_id from documents.chunk where document_id = any($1::uuid[])',
        [[left.id, wrong.id]],
      );
      expect(rows).toEqual([]);
    });
  });
});
