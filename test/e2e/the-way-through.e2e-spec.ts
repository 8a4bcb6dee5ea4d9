import { Installation } from '../support/installation';
import { type Answer, eventually, Visitor } from '../support/visitor';

jest.setTimeout(120_000);

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

describe('the whole way of an application, over the API', () => {
  let farled: Installation;

  beforeAll(async () => {
    farled = await Installation.start();
  });
  afterAll(() => farled?.stop());

  it('goes from BankID to the answer of the case system', async () => {
    const elin = await new Visitor(farled).loginAsResident('elin');
    const { draft, children } = await beginDraft(elin);
    expect(children).toHaveLength(2);
    const submitted = await submit(elin, draft.id, await fill(elin, draft, children[0]!.value));
    expect(submitted.body).toMatchObject({ diaryNumber: expect.stringMatching(/^BUN \d{4}-\d{5}$/) });

    const hanna = await new Visitor(farled).loginAsStaff('hanna');
    const task = await taskOf(hanna, submitted.body.caseId);
    expect(task.applicant).toBe('Elin Exempel');
    await complete(hanna, task.id, { outcome: 'supplement', question: 'Vilken tid börjar du arbeta?', supplementDays: 14 });

    const asked = await eventually(async () => {
      const { body } = await elin.get(`/api/cases/${submitted.body.caseId}`);
      return body.todo.length > 0 ? body : undefined;
    });
    const answer = { text: 'Klockan sju varje dag.', documents: [] };
    const answered = await elin.post(`/api/cases/${asked.id}/supplements/${asked.todo[0].id}/answer`, answer);
    expect(answered.status).toBeLessThan(300);

    const again = await taskOf(hanna, submitted.body.caseId, task.id);
    await complete(hanna, again.id, { outcome: 'approve', motivation: 'Barnet har rätt till plats enligt skollagen.' });
    const closed = await eventually(async () => {
      const { body } = await elin.get(`/api/cases/${submitted.body.caseId}`);
      return body.status.code === 'closed' ? body : undefined;
    });
    expect(closed.decision).toMatchObject({ outcome: 'approved' });
    expect(closed.steps.filter((step: { state: string }) => step.state !== 'done')).toEqual([]);
  });
});

async function beginDraft(elin: Visitor) {
  const { status, body } = await elin.post('/api/drafts', { service: 'ansok-forskola' });
  expect(status).toBeLessThan(300);
  expect(body.prefill.person.name).toBe('Elin Exempel');
  return { draft: body, children: body.prefill.children as { value: string; label: string }[] };
}

async function fill(visitor: Visitor, draft: { id: string; revision: number }, child: string): Promise<number> {
  const upload = await visitor.upload(`/api/drafts/${draft.id}/documents?field=certificate`, 'intyg.pdf', PDF);
  const answers = {
    child,
    wantedStart: '2027-02-01',
    care: 'full-time',
    sibling: false,
    email: 'elin@example.org',
    phone: '070-1740605',
    channel: 'email',
    preschools: ['hamnen'],
    assurance: true,
    certificate: upload.status < 300 ? [{ id: upload.body.id, name: upload.body.name }] : [],
  };
  const saved = await visitor.put(`/api/drafts/${draft.id}`, { answers, page: 'kontakt', revision: draft.revision });
  expect(saved.status).toBe(200);
  return saved.body.revision;
}

async function submit(visitor: Visitor, draftId: string, _revision: number): Promise<Answer> {
  const review = await visitor.post(`/api/drafts/${draftId}/review`, { language: 'sv' });
  if (review.status >= 300) throw new Error(JSON.stringify(review.body));
  const { signingId } = review.body;
  const order = await visitor.post(`/api/signings/${signingId}/bankid`, { device: 'other' });
  await visitor.approve(order.body, 'elin');
  await visitor.collect(order.body.orderId, (orderId) => visitor.post(`/api/signings/${signingId}/poll`, { orderId }));
  const submitted = await visitor.post(`/api/drafts/${draftId}/submit`, { signingId });
  if (submitted.status >= 300) throw new Error(JSON.stringify(submitted.body));
  return submitted;
}

/** The open task of a case, as the officer's list shows it; `not` is a task that has been done. */
function taskOf(officer: Visitor, caseId: string, not?: string) {
  return eventually(async () => {
    const { body } = await officer.get('/api/officer/tasks?view=all');
    return body.items.find((item: { caseId: string; id: string }) => item.caseId === caseId && item.id !== not);
  });
}

async function complete(officer: Visitor, taskId: string, answers: object): Promise<void> {
  const { body } = await officer.get(`/api/officer/tasks/${taskId}`);
  const done = await officer.post(`/api/officer/tasks/${taskId}/complete`, { answers, revision: body.revision });
  if (done.status >= 300) throw new Error(JSON.stringify(done.body));
}
