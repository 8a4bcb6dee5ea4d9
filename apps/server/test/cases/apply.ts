import { addDays, legalDay } from '@farled/kernel';
import type { CaseWorld, Person } from './case-world';

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

export interface Receipt {
  readonly caseId: string;
  readonly diaryNumber: string;
}

/** Answers that the form accepts, for a child of the register or one that is not listed. */
export function answersFor(world: CaseWorld, child: string | undefined): Record<string, unknown> {
  const who = child ? { child } : { childNotListed: true, childName: 'Ett barn', childBirthDate: '2024-05-01' };
  return {
    ...who,
    wantedStart: addDays(legalDay(world.clock.now()), 60),
    care: 'hours',
    hoursPerWeek: 30,
    preschools: ['hamnen'],
    sibling: false,
    email: 'vardnadshavare@example.com',
    phone: '070-174 06 05',
    channel: 'email',
    assurance: true,
  };
}

/** Fills in a draft, all of it. */
export async function fillIn(world: CaseWorld, person: Person): Promise<string> {
  const { body: draft } = await person.post('/drafts', { service: 'ansok-forskola' }).expect(200);
  const answers = answersFor(world, draft.prefill.children[0]?.value);
  await person.put(`/drafts/${draft.id}`, { answers, page: 'kontakt', revision: draft.revision }).expect(200);
  return draft.id;
}

/** Reviews a draft and signs it with BankID in the sandbox's app. */
export async function sign(world: CaseWorld, person: Person, draftId: string): Promise<string> {
  const { body: review } = await person.post(`/drafts/${draftId}/review`, { language: 'sv' }).expect(200);
  const { body: order } = await person.post(`/signings/${review.signingId}/bankid`, { device: 'other' }).expect(200);
  const act = { qr: order.qr, personalNumber: person.personalNumber, action: 'sign' };
  const answer = await fetch(`${world.sandbox.url}/bankid/api/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(act),
  });
  if (!answer.ok) throw new Error(`BankID app: ${await answer.text()}`);
  await world.until(async () => {
    const { body } = await person.post(`/signings/${review.signingId}/poll`, { orderId: order.orderId }).expect(200);
    if (body.status === 'failed') throw new Error(`signing failed: ${body.hintCode}`);
    return body.signed === true;
  }, 'the signature');
  return review.signingId;
}

/** The whole way from an empty draft to a receipt. */
export async function apply(world: CaseWorld, person: Person): Promise<Receipt> {
  const draftId = await fillIn(world, person);
  const signingId = await sign(world, person, draftId);
  const { body } = await person.post(`/drafts/${draftId}/submit`, { signingId }).expect(200);
  return body;
}

/** The open task of a case, once the officer sees it. */
export const taskOf = (world: CaseWorld, officer: Person, caseId: string) =>
  world.until(async () => {
    const { body } = await officer.get('/officer/tasks?limit=100').expect(200);
    return body.items.find((item: { caseId: string }) => item.caseId === caseId) as
      | { id: string; revision: number }
      | undefined;
  }, 'the task');

/** Answers the open task of a case. */
export async function decide(world: CaseWorld, officer: Person, caseId: string, answers: object): Promise<void> {
  const { id, revision } = await taskOf(world, officer, caseId);
  await officer.post(`/officer/tasks/${id}/complete`, { answers, revision }).expect(200);
}
