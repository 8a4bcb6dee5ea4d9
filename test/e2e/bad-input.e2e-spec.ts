import {
  APPROVE,
  answersFor,
  apply,
  decide,
  fillIn,
  openDraft,
  PDF,
  resident,
  SERVICE,
  sign,
  staff,
  taskOf,
} from '../support/application';
import { Installation } from '../support/installation';
import { expectProblem } from '../support/problems';
import { eventually, Visitor } from '../support/visitor';

jest.setTimeout(180_000);

const JSON_TYPE = 'application/json';
/** The industry's test file for scanners (EICAR). */
const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
const NOBODYS = '01890000-0000-7000-8000-000000000000';

describe('bad input', () => {
  let farled: Installation;
  let elin: Visitor;
  let abandoned: { visitor: Visitor; orderId: string };

  beforeAll(async () => {
    farled = await Installation.start();
    elin = await resident(farled, 'elin');
    const visitor = new Visitor(farled);
    const { orderId } = (await visitor.post('/api/login/bankid', { device: 'same' })).ok();
    abandoned = { visitor, orderId };
  });
  afterAll(() => farled?.stop());

  const count = async (table: string): Promise<number> => {
    const [row] = await farled.query<{ count: number }>(`select count(*)::int as count from ${table}`);
    return row?.count ?? -1;
  };

  describe('in the request itself', () => {
    const post = (body: BodyInit, type = JSON_TYPE) => elin.send('POST', '/api/drafts', body, type);
    const nested = (depth: number) => `{"service":${'['.repeat(depth)}${']'.repeat(depth)}}`;

    it.each([
      ['is cut off', '{"service":', 400, 'http.malformed'],
      ['is no object', '"ansok-forskola"', 400, 'http.malformed'],
      ['is nested too deep', nested(100_000), 400, 'json.too-deep'],
      ['has too many values', `[${'0,'.repeat(30_000)}0]`, 413, 'json.too-many-values'],
      ['is too large', `{"service":"${'a'.repeat(1_100_000)}"}`, 413, 'http.too-large'],
      ['reaches for a prototype', '{"__proto__":{"roles":["operator"]}}', 400, 'json.forbidden-name'],
      ['has a field that is not known', '{"service":"ansok-forskola","personId":"x"}', 422, 'invalid-input'],
      ['has a field of the wrong type', '{"service":["ansok-forskola"]}', 422, 'invalid-input'],
      ['has no field at all', '{}', 422, 'invalid-input'],
    ])('JSON that %s is refused', async (_what, body, status, code) => {
      await expectProblem(elin, [status, code], () => post(body));
    });

    it.each([
      ['text/plain', 'service=ansok-forskola'],
      ['application/x-www-form-urlencoded', 'service=ansok-forskola'],
      ['application/xml', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'],
    ])('the content type %s is refused', async (type, body) => {
      await expectProblem(elin, [422, 'invalid-input'], () => post(body, type));
    });

    it('addresses that do not exist, or cannot be read', async () => {
      await expectProblem(elin, [404, 'http.not-found'], () => elin.get('/api/nothing'));
      await expectProblem(elin, [404, 'http.not-found'], () => elin.send('PATCH', '/api/drafts', '{}', JSON_TYPE));
      await expectProblem(elin, [400, 'http.malformed'], () => elin.get('/api/cases/%E0%A4%A'));
      for (const id of [NOBODYS, 'abc', '1%27%20or%201=1', '%00', 'a'.repeat(3000)])
        await expectProblem(elin, [404, 'not-found'], () => elin.get(`/api/cases/${id}`));
    });

    it('pages of lists that do not exist', async () => {
      for (const query of ['limit=all', 'limit=0', 'limit=100000', `after=${'x'.repeat(201)}`])
        await expectProblem(elin, [422, 'invalid-input'], () => elin.get(`/api/cases?${query}`));
      for (const cursor of ['x', '%27', '%00', NOBODYS, 'eyJ'])
        expect((await elin.get(`/api/cases?after=${cursor}`)).status).toBeLessThan(500);
    });

    it('has left no draft behind', async () => {
      expect(await count('cases.draft')).toBe(0);
    });
  });

  describe('in an application', () => {
    it('an old revision does not overwrite the newer', async () => {
      const draft = await openDraft(elin);
      const save = (care: string) =>
        elin.put(`/api/drafts/${draft.id}`, { answers: { care }, page: 'placering', revision: draft.revision });
      (await save('hours')).ok();
      await expectProblem(elin, [409, 'draft.changed-elsewhere'], () => save('full-time'));
      expect((await openDraft(elin)).answers).toEqual({ care: 'hours' });
    });

    it('every fault is named by its field, and nothing is frozen', async () => {
      const draft = await openDraft(elin);
      const wrong = { child: 'somebody', wantedStart: '2020-02-30', care: 'hours', hoursPerWeek: 99, email: 'no' };
      (await elin.put(`/api/drafts/${draft.id}`, { answers: wrong, page: null, revision: draft.revision })).ok();
      const review = () => elin.post(`/api/drafts/${draft.id}/review`, { language: 'sv' });
      const { violations } = (await review()).body;
      expect(violations.map(({ path }: { path: string }) => path)).toEqual(
        expect.arrayContaining(['child', 'wantedStart', 'hoursPerWeek', 'email', 'assurance']),
      );
      for (const { message } of violations) expect(message).toMatch(/^.{5,}$/);
      expect((await review()).status).toBe(422);
      expect((await openDraft(elin)) as object).toMatchObject({ status: 'open' });
      expect(await count('cases.signing')).toBe(0);
    });

    it('files that are too large, of the wrong type, infected, empty or none leave nothing behind', async () => {
      const { id } = await openDraft(elin);
      const path = `/api/drafts/${id}/documents?field=certificate`;
      const upload = (content: string | Buffer, to = path) => elin.upload(to, 'intyg.pdf', Buffer.from(content));
      const large = Buffer.alloc(10_500_000, '%PDF-1.4 ');
      await expectProblem(elin, [413, 'document.too-large'], () => upload(large));
      await expectProblem(elin, [415, 'document.wrong-type'], () => upload('MZ no pdf, whatever its name'));
      await expectProblem(elin, [415, 'document.wrong-type'], () => upload('<svg onload="alert(1)"/>'));
      await expectProblem(elin, [422, 'document.infected'], () => upload(`%PDF-1.4\n${EICAR}`));
      await expectProblem(elin, [422, 'document.empty'], () => upload(''));
      await expectProblem(elin, [422, 'file.unknown-field'], () => upload(PDF, path.replace('certificate', 'email')));
      await expectProblem(elin, [415, 'document.not-multipart'], () => elin.send('POST', path, '{}', JSON_TYPE));
      await expectProblem(elin, [404, 'not-found'], () => upload(PDF, path.replace(id, NOBODYS)));
      // Of an infected file the finding is kept, without its content.
      const kept = await count(`documents.document where scan <> 'infected'`);
      const left = [kept, await count('documents.chunk'), await count('cases.attachment')];
      expect(left).toEqual([0, 0, 0]);
    });

    it('a signature that was cancelled, is missing or somebody else’s sends nothing', async () => {
      const draftId = await fillIn(elin);
      const { signingId } = (await elin.post(`/api/drafts/${draftId}/review`, { language: 'sv' })).ok();
      const submit = (id: string) => () => elin.post(`/api/drafts/${draftId}/submit`, { signingId: id });
      await expectProblem(elin, [409, 'signing.missing'], submit(signingId));
      const order = (await elin.post(`/api/signings/${signingId}/bankid`, { device: 'other' })).ok();
      await elin.approve(order, 'elin', 'cancel');
      const poll = (orderId: string) => elin.post(`/api/signings/${signingId}/poll`, { orderId });
      const ended = await elin.collect(order.orderId, poll);
      expect(ended.body).toMatchObject({ status: 'failed', signed: false, hintCode: 'userCancel' });
      await expectProblem(elin, [409, 'signing.missing'], submit(signingId));
      await expectProblem(elin, [404, 'not-found'], submit(NOBODYS));
      await expectProblem(elin, [404, 'not-found'], () => poll(NOBODYS));
      expect(await count('cases."case"')).toBe(0);
    });

    it('answers that were changed after they were signed cannot be sent', async () => {
      const draftId = await fillIn(elin);
      const signingId = await sign(elin, draftId);
      const draft = await openDraft(elin);
      const answers = { ...answersFor(draft), care: 'hours', hoursPerWeek: 20 };
      (await elin.put(`/api/drafts/${draftId}`, { answers, page: null, revision: draft.revision })).ok();
      await expectProblem(elin, [409, 'signing.void'], () => elin.post(`/api/drafts/${draftId}/submit`, { signingId }));
      expect(await count('cases."case"')).toBe(0);
    });

    it('what is sent eight times at once, and again later, is one case with one receipt', async () => {
      const draftId = await fillIn(elin);
      const signingId = await sign(elin, draftId);
      const submit = async () => (await elin.post(`/api/drafts/${draftId}/submit`, { signingId })).ok();
      const receipts = await Promise.all(Array.from({ length: 8 }, submit));
      receipts.push(await submit());
      expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
      expect([await count('cases."case"'), await count('records.diary_case')]).toEqual([1, 1]);
    });
  });

  describe('from staff', () => {
    it('a task is answered once, by whoever saw its latest revision, and completely', async () => {
      const hanna = await staff(farled, 'hanna');
      const { caseId } = await apply(await resident(farled, 'nils'));
      const { id, revision } = await taskOf(hanna, caseId);
      const complete = (answers: object, on: number) => () =>
        hanna.post(`/api/officer/tasks/${id}/complete`, { answers, revision: on });
      await expectProblem(hanna, [422, 'task.incomplete'], complete({ outcome: 'grant' }, revision));
      (await hanna.post(`/api/officer/tasks/${id}/assign`, { to: 'me', revision })).ok();
      await expectProblem(hanna, [409, 'task.changed'], complete(APPROVE, revision));
      await decide(hanna, caseId, APPROVE);
      expect((await complete(APPROVE, revision + 1)()).body.code).toMatch(/^task\.(changed|gone)$/);
      expect(await count(`cases.decision where case_id = '${caseId}'`)).toBeLessThanOrEqual(1);
    });

    it('a process that cannot be read or run is not published', async () => {
      const peter = await staff(farled, 'peter');
      const base = `/api/studio/services/${SERVICE}`;
      const { files } = (await peter.post(`${base}/draft`)).ok();
      const process = files['process.bpmn'] as string;
      const broken = {
        cut: process.slice(0, 3000),
        foreign: '<html><body>Not a process</body></html>',
        unknownElement: process.replaceAll('bpmn:receiveTask', 'bpmn:complexGateway'),
        badExpression: process.replace('reviewOutcome = "supplement"', 'reviewOutcome = = "supplement"'),
      };
      for (const [what, text] of Object.entries(broken)) {
        const problems = await publishInVain(peter, base, text);
        expect([what, problems.length > 0]).toEqual([what, true]);
        expect(problems[0]).toMatchObject({ file: 'process.bpmn', severity: 'error', message: expect.any(String) });
      }
      await expectProblem(peter, [409, 'catalogue.draft-changed'], () =>
        peter.post(`${base}/publish`, { revision: 1, comment: 'Gammal' }),
      );
      await peter.delete(`${base}/draft`);
      const { versions } = (await peter.get(base)).ok();
      const published = `catalogue.service_version where slug = 'ansok-forskola'`;
      expect([versions.length, await count(published)]).toEqual([1, 1]);
    });
  });

  it('a BankID order that nobody opened ends with a text, and logs nobody in', async () => {
    const { visitor, orderId } = abandoned;
    const ended = await eventually(async () => {
      const { body } = await visitor.post('/api/login/bankid/poll', { orderId });
      return body.status === 'pending' ? undefined : body;
    }, 60_000);
    expect(ended).toMatchObject({
      status: 'failed',
      messageCode: expect.any(String),
      message: expect.stringMatching(/.{10,}/),
    });
    expect((await visitor.get('/api/session')).body.authenticated).toBe(false);
    expect((await visitor.post('/api/login/bankid/poll', { orderId: NOBODYS })).status).toBe(404);
  });

  it('a request without the token of its session is refused', async () => {
    elin.forgetToken();
    await expectProblem(elin, [403, 'csrf'], () => elin.post('/api/drafts', { service: SERVICE }));
  });

  /** Saves a process, and returns what the check says; publishing must be refused with the same. */
  async function publishInVain(peter: Visitor, base: string, text: string) {
    const draft = (await peter.get(`${base}/draft`)).ok();
    const saved = await peter.put(`${base}/draft/files/process.bpmn`, { text, revision: draft.revision });
    const { revision } = saved.ok();
    const { problems } = (await peter.post(`${base}/draft/check`)).ok();
    await expectProblem(peter, [422, 'catalogue.not-publishable'], () =>
      peter.post(`${base}/publish`, { revision, comment: 'Trasig' }),
    );
    return problems.filter(({ severity }: { severity: string }) => severity === 'error');
  }
});
