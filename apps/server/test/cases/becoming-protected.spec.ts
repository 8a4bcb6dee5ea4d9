import { pdfText } from '../../../../test/support/pdf-text';
import { testPersons } from '../../../sandbox/src';
import { apply, decide, taskOf } from './apply';
import { CaseWorld, type Person } from './case-world';

const APPROVE = { outcome: 'approve', motivation: 'Barnet har rätt till förskola och plats finns.' };
const SECRETS = /Omar|Alva|Bo Exempel|Provgatan/;

/** The night's changes: from now on the register says so, and whoever asks must hear it. */
async function protect(world: CaseWorld, key: string, protection: string): Promise<void> {
  const person = testPersons.residents.find((candidate) => candidate.key === key) as { protection: string };
  person.protection = protection;
  await world.source.query('update register.person set source_at = null');
}

describe('a person who becomes protected while her case is open', () => {
  let world: CaseWorld;
  let omar: Person;
  let officer: Person;
  let trusted: Person;
  let caseId: string;
  let documentId: string;

  beforeAll(async () => {
    world = await CaseWorld.start();
    omar = await world.resident('omar');
    officer = world.officer('case-officer');
    trusted = world.officer('case-officer', 'protected-data-officer');
    ({ caseId } = await apply(world, omar));
    await taskOf(world, officer, caseId);
    await decide(world, officer, caseId, APPROVE);
    const closed = await world.until(async () => {
      const { body } = await omar.get(`/cases/${caseId}`);
      return body.decision && body.status.code === 'closed' ? body : undefined;
    }, 'the decision');
    documentId = closed.decision.documentId;
  });
  afterAll(async () => {
    await protect(world, 'omar', 'SAKNAS');
    await world.stop();
  });

  const pdf = async (path: string) => pdfText((await omar.get(path).buffer(true).expect(200)).body as Buffer);

  it('is named before', async () => {
    expect((await officer.get(`/officer/cases/${caseId}`).expect(200)).body.applicant.name).toBe('Omar Exempel');
    expect(await pdf(`/cases/${caseId}/receipt.pdf`)).toMatch(/Provgatan 1/);
    expect(await pdf(`/cases/${caseId}/documents/${documentId}`)).toMatch(/Omar Exempel/);
  });

  it('is named no more on any page or paper, to officers and to himself', async () => {
    await protect(world, 'omar', 'SEKRETESSMARKERING');
    await officer.get(`/officer/cases/${caseId}`).expect(403);
    await officer.get(`/officer/cases/${caseId}/documents/${documentId}`).expect(403);
    const shown = await Promise.all([
      trusted.get(`/officer/cases/${caseId}`),
      omar.get(`/cases/${caseId}`),
      omar.get(`/cases/${caseId}/application?`),
      omar.get('/cases'),
      omar.get('/me'),
      omar.post('/drafts', { service: 'ansok-forskola' }),
    ]);
    for (const { status, body } of shown) {
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toMatch(SECRETS);
    }
    expect(JSON.stringify(shown[2]?.body)).toContain('Visas inte, eftersom du har skyddade personuppgifter.');
    expect(await pdf(`/cases/${caseId}/receipt.pdf`)).not.toMatch(SECRETS);
    expect(await pdf(`/cases/${caseId}/documents/${documentId}`)).not.toMatch(SECRETS);
  });

  it('has papers that are read only while the case is open for a purpose, which the log keeps', async () => {
    const file = `/officer/cases/${caseId}/documents/${documentId}`;
    expect((await trusted.get(file).expect(403)).body.code).toBe('case.open-first');
    await trusted.post(`/officer/cases/${caseId}/open-protected`, { purpose: 'Lämna ut beslutet' }).expect(201);
    await trusted.get(file).expect(200);
    const [row] = await world.source.query(
      `select actor, purpose from infra.audit where case_id = $1 and 'document' = any (fields) order by seq desc limit 1`,
      [caseId],
    );
    expect(row).toMatchObject({ purpose: 'Lämna ut beslutet', actor: expect.stringMatching(/^staff:/) });
  });

  it('is open one at a time and for half an hour', async () => {
    const other = await apply(world, await world.resident('sara'));
    const open = (id: string) =>
      trusted.post(`/officer/cases/${id}/open-protected`, { purpose: 'Handlägga' }).expect(201);
    const file = `/officer/cases/${caseId}/documents/${documentId}`;
    await open(other.caseId);
    await trusted.get(file).expect(403);
    await open(caseId);
    await trusted.get(file).expect(200);
    world.clock.advance(31 * 60_000);
    await trusted.get(file).expect(403);
  });

  it('has no number in what officers write as a purpose', async () => {
    const purpose = `gäller ${omar.personalNumber.slice(2, 8)}-${omar.personalNumber.slice(8)}`;
    const { body } = await trusted.post(`/officer/cases/${caseId}/open-protected`, { purpose }).expect(422);
    expect(body.violations).toEqual([
      { path: 'purpose', code: 'noPersonalNumber', message: 'Skriv inga personnummer här. Texten sparas i loggen.' },
    ]);
    expect(JSON.stringify(body)).not.toContain(omar.personalNumber.slice(8));
  });
});
