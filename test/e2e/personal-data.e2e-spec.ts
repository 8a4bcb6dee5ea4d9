import {
  APPROVE,
  answerSupplement,
  apply,
  arrivals,
  closedCase,
  decide,
  REJECT,
  resident,
  type SentApplication,
  SUPPLEMENT,
  staff,
} from '../support/application';
import { Installation } from '../support/installation';
import { pdfText } from '../support/pdf-text';
import { tracesIn, tracesInTables } from '../support/personal-data';
import { routerOf } from '../support/router';
import { sweep } from '../support/sweep';
import { personalNumberOf } from '../support/test-persons';
import { eventually, type Visitor } from '../support/visitor';

jest.setTimeout(300_000);

describe('personal data after full journeys', () => {
  let farled: Installation;
  let elin: Visitor;
  let hanna: Visitor;
  let sanna: Visitor;
  let sara: Visitor;
  let sent: SentApplication;
  let saras: SentApplication;

  beforeAll(async () => {
    farled = await Installation.start({ LOG_LEVEL: 'trace' });
    elin = await resident(farled, 'elin');
    hanna = await staff(farled, 'hanna');
    sanna = await staff(farled, 'sanna');
    sent = await apply(elin);
    const asked = await decide(hanna, sent.caseId, SUPPLEMENT);
    await answerSupplement(elin, sent.caseId);
    await decide(hanna, sent.caseId, APPROVE, asked);
    await closedCase(elin, sent.caseId);
    saras = await closed('sara', 'digital-mail', APPROVE);
    await closed('filip', 'email', REJECT);
    await closed('una', 'sms', APPROVE);
  });
  afterAll(() => farled?.stop());

  it('finds what it looks for', async () => {
    expect(tracesIn(`x${personalNumberOf('elin')}y, 840101-2383; Hej Sara, "Una Utan"`)).toHaveLength(4);
    expect(tracesIn('Skyddade personuppgifter utan namn')).toEqual([]);
    expect(await tracesInTables(farled, 'nothing')).toContain(
      `${personalNumberOf('sara').slice(2)} in register.personal_number`,
    );
  });

  it('is in no table outside the register', async () => {
    expect(await tracesInTables(farled)).toEqual([]);
  });

  it('is in no line of any log, at the finest level', () => {
    // The sandbox writes down the address of each call that we make to others.
    expect(farled.log('sandbox')).toContain('POST /rp/v6.0/');
    for (const name of ['server', 'broker', 'sandbox'] as const) {
      expect(farled.log(name)).not.toBe('');
      expect([name, tracesIn(farled.log(name))]).toEqual([name, []]);
    }
  });

  it('is in no notice by any channel', async () => {
    const sms = await eventually(async () => atLeast(3, await arrivals(farled, 'sms')));
    const mail = await eventually(async () => atLeast(6, await arrivals(farled, 'mail')));
    const letters = await eventually(async () => atLeast(3, await arrivals(farled, 'digital-mail')));
    // The mailbox operator delivers to a number: it is the address, and stands in no text.
    const words = letters.map(({ content: { recipient, ...text } }) => text);
    for (const notices of [sms, mail, words]) expect(tracesIn(JSON.stringify(notices))).toEqual([]);
    expect(JSON.stringify([...sms, ...mail, ...words])).not.toMatch(/Elin|Alva|Bo Exempel/);
  });

  it('goes to the receiving system with the number it needs, and without the name of the protected', async () => {
    const cases = await arrivals(farled, 'case');
    const delivered = cases.find(({ content }) => content.caseReference === saras.caseId);
    expect(delivered?.content.applicant).toEqual({
      personalNumber: personalNumberOf('sara'),
      protectedIdentity: true,
    });
    expect(tracesIn(JSON.stringify(delivered).replaceAll(personalNumberOf('sara'), ''))).toEqual([]);
  });

  it('is in no list, in the diary or in the document of the API', async () => {
    const paths = ['/api/diary?limit=100', '/api/officer/tasks?view=all&limit=100', '/api/openapi.json'];
    for (const path of paths)
      expect([path, tracesIn(JSON.stringify((await sanna.get(path)).ok()))]).toEqual([path, []]);
    const { items } = (await hanna.get('/api/diary?limit=100')).ok();
    expect(items).toHaveLength(4);
    expect(JSON.stringify(items)).not.toContain('Exempel,');
  });

  it('is in no answer of any route, to anybody, of a person who is protected or may be', async () => {
    const { routes } = await routerOf(farled);
    const [peter, olle, rut] = await Promise.all(['peter', 'olle', 'rut'].map((key) => staff(farled, key)));
    const ids = await idsOf(['sara', 'filip', 'una']);
    const visitors = { sara, elin, hanna, sanna, peter, olle, rut } as Record<string, Visitor>;
    const { named, answered } = await sweep(visitors, routes, ids);
    expect(named).toEqual([]);
    expect(answered).toBeGreaterThan(60);
  });

  it('is in no paper that a protected person can print', async () => {
    const { documents } = (await sara.get(`/api/cases/${saras.caseId}`)).ok();
    const paths = [
      `/api/cases/${saras.caseId}/receipt.pdf`,
      ...documents.map(({ id }: { id: string }) => `/api/cases/${saras.caseId}/documents/${id}`),
    ];
    expect(paths.length).toBeGreaterThan(2);
    const papers = await Promise.all(paths.map(async (path) => pdfText((await sara.download(path)).content)));
    for (const paper of papers) expect([paper.length > 0, tracesIn(paper)]).toEqual([true, []]);
    expect(papers.some((paper) => paper.includes('Beslut'))).toBe(true);
  });

  it('is in no variable, record or audit field: the engine knows only that there is protection', async () => {
    for (const schema of ['engine', 'stream', 'infra', 'records', 'messages', 'insight']) {
      const [{ count } = { count: 0 }] = await farled.query<{ count: number }>(
        'select count(*)::int as count from information_schema.tables where table_schema = $1',
        [schema],
      );
      expect([schema, Number(count) > 0]).toEqual([schema, true]);
    }
    expect((await tracesInTables(farled)).filter((trace) => !trace.includes('identity.'))).toEqual([]);
    const [variable] = await farled.query(`select value from stream.variable where name = 'protected' limit 1`);
    expect(variable).toBeDefined();
  });

  it('cannot be read without a row in the audit log', async () => {
    const id = sent.caseId;
    const { documents } = (await elin.get(`/api/cases/${id}`)).ok();
    const { id: draft } = (await elin.post('/api/drafts', { service: 'ansok-forskola' })).ok();
    const reads: [Visitor, string, string][] = [
      [elin, '/api/me', 'my-pages'],
      [elin, `/api/drafts/${draft}`, 'application.prefill'],
      [elin, `/api/cases/${id}`, 'own-case'],
      [elin, `/api/cases/${id}/application`, 'own-case'],
      [elin, `/api/cases/${id}/receipt.pdf`, 'own-case'],
      [elin, `/api/cases/${id}/documents/${documents[0].id}`, 'case.document'],
      [hanna, `/api/officer/cases/${id}?purpose=f%C3%B6lja%20upp`, 'följa upp'],
      [hanna, `/api/officer/cases/${id}/documents/${documents[0].id}`, 'case.document'],
    ];
    const written = [];
    for (const [visitor, path] of reads) written.push([path, ...(await purposesOf(() => visitor.get(path)))]);
    expect(written).toEqual(reads.map(([, path, purpose]) => expect.arrayContaining([path, purpose])));
  });

  it('leaves the names that an officer’s list shows in the audit log, one row for each person', async () => {
    const { caseId } = await apply(await resident(farled, 'nils'));
    const [row] = await eventually(async () => {
      const { items } = (await hanna.get('/api/officer/tasks?view=all')).ok();
      return items.find((item: { caseId: string }) => item.caseId === caseId)?.applicant === 'Nils Noll'
        ? farled.query(
            `select fields from infra.audit a join cases."case" c on c.applicant_id = a.person_id
              where c.id = $1 and a.actor like 'staff:%' and 'name' = any (fields)`,
            [caseId],
          )
        : undefined;
    });
    expect(row).toBeDefined();
  });

  it('of the protected is opened with a purpose, which is kept; a refused opening is kept too', async () => {
    const path = `/api/officer/cases/${saras.caseId}/open-protected`;
    const opened = await purposesOf(() => sanna.post(path, { purpose: 'handlägga överklagande' }));
    expect(opened).toContain('handlägga överklagande');
    expect((await hanna.post(path, { purpose: 'nyfikenhet' })).status).toBe(403);
  });

  it('has every row of the audit log bound to who, why and what', async () => {
    const [loose] = await farled.query(
      `select * from infra.audit where actor = '' or purpose = '' or (action = 'read' and (fields = '{}' or person_id is null))`,
    );
    expect(loose).toBeUndefined();
    await expect(farled.query('delete from infra.audit')).rejects.toThrow('append-only');
  });

  /** The ids of everything that belongs to some people, each case followed by its documents and tasks. */
  async function idsOf(keys: readonly string[]): Promise<string[]> {
    const numbers = keys.map(personalNumberOf);
    const rows = await farled.query<{ ids: string[] }>(
      `select array[c.id, c.draft_id, c.signing_id, c.applicant_id]
         || array(select id from cases.attachment where case_id = c.id)
         || array(select id from cases.task where case_id = c.id) as ids
         from cases."case" c join register.personal_number n on n.person_id = c.applicant_id where n.number = any ($1)`,
      [numbers],
    );
    return rows.flatMap(({ ids }) => ids);
  }

  async function closed(key: string, channel: string, answers: object): Promise<SentApplication> {
    const person = await resident(farled, key);
    if (key === 'sara') sara = person;
    const application = await apply(person, { channel });
    await decide(sanna, application.caseId, answers);
    await closedCase(person, application.caseId);
    return application;
  }

  /** The purposes under which something was read while this was done. */
  async function purposesOf(act: () => Promise<{ ok(): unknown }>): Promise<string[]> {
    const [before] = await farled.query<{ last: string }>('select coalesce(max(seq), 0) as last from infra.audit');
    (await act()).ok();
    const rows = await farled.query<{ purpose: string }>(
      `select distinct purpose from infra.audit where seq > $1 and action = 'read' and person_id is not null`,
      [before?.last],
    );
    return rows.map(({ purpose }) => purpose);
  }
});

const atLeast = <T>(count: number, list: T[]): T[] | undefined => (list.length >= count ? list : undefined);
