import type { Installation } from './installation';
import { type Answer, eventually, Visitor } from './visitor';

export const SERVICE = 'ansok-forskola';
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
export const APPROVE = { outcome: 'approve', motivation: 'Barnet har rätt till plats enligt skollagen.' };
export const REJECT = { outcome: 'reject', motivation: 'Barnet är inte folkbokfört i kommunen.' };
export const SUPPLEMENT = { outcome: 'supplement', question: 'Vilken tid börjar du arbeta?', supplementDays: 14 };

/** What an answer of the API says; its shape is the API's own. */
type Body = Answer['body'];

export interface OpenDraft {
  readonly id: string;
  readonly revision: number;
  readonly answers: Record<string, unknown>;
  readonly prefill: {
    readonly person: Record<string, unknown> | null;
    readonly children: readonly { readonly value: string; readonly label: string }[];
  };
}

/** What a resident has sent in. */
export interface SentApplication {
  readonly draftId: string;
  readonly signingId: string;
  readonly caseId: string;
  readonly diaryNumber: string;
}

export async function openDraft(visitor: Visitor): Promise<OpenDraft> {
  return (await visitor.post('/api/drafts', { service: SERVICE })).ok();
}

/** Answers that the form accepts, for the first child of the register or one that it does not name. */
export function answersFor(draft: OpenDraft): Record<string, unknown> {
  const child = draft.prefill.children[0]?.value;
  const who = child ? { child } : { childNotListed: true, childName: 'Ett barn', childBirthDate: '2024-05-01' };
  return {
    ...who,
    wantedStart: '2027-08-16',
    care: 'full-time',
    sibling: false,
    email: 'vardnadshavare@example.org',
    phone: '070-174 06 05',
    channel: 'email',
    preschools: ['hamnen'],
    assurance: true,
  };
}

/** A draft with every answer and a file, ready for review. */
export async function fillIn(visitor: Visitor, changes: Record<string, unknown> = {}): Promise<string> {
  const draft = await openDraft(visitor);
  const file = (await visitor.upload(`/api/drafts/${draft.id}/documents?field=certificate`, 'intyg.pdf', PDF)).ok();
  const answers = { ...answersFor(draft), certificate: [{ id: file.id, name: file.name }], ...changes };
  (await visitor.put(`/api/drafts/${draft.id}`, { answers, page: 'kontakt', revision: draft.revision })).ok();
  return draft.id;
}

/** Reviews a draft and signs it in the BankID app. */
export async function sign(visitor: Visitor, draftId: string): Promise<string> {
  const { signingId } = (await visitor.post(`/api/drafts/${draftId}/review`, { language: 'sv' })).ok();
  const order = (await visitor.post(`/api/signings/${signingId}/bankid`, { device: 'other' })).ok();
  await visitor.approve(order, visitor.person);
  await visitor.collect(order.orderId, (orderId) => visitor.post(`/api/signings/${signingId}/poll`, { orderId }));
  return signingId;
}

/** The whole way from an empty draft to a receipt. */
export async function apply(visitor: Visitor, changes: Record<string, unknown> = {}): Promise<SentApplication> {
  const draftId = await fillIn(visitor, changes);
  const signingId = await sign(visitor, draftId);
  const receipt = (await visitor.post(`/api/drafts/${draftId}/submit`, { signingId })).ok();
  return { draftId, signingId, ...receipt };
}

/** The open task of a case, as the officer's list shows it; `not` is a task that has been done. */
export function taskOf(officer: Visitor, caseId: string, not?: string) {
  return eventually(async () => {
    const { items } = (await officer.get('/api/officer/tasks?view=all&limit=100')).ok();
    return items.find((item: { caseId: string; id: string }) => item.caseId === caseId && item.id !== not);
  });
}

/** Answers the open task of a case, and returns its id. */
export async function decide(officer: Visitor, caseId: string, answers: object, not?: string): Promise<string> {
  const { id } = await taskOf(officer, caseId, not);
  const { revision } = (await officer.get(`/api/officer/tasks/${id}`)).ok();
  (await officer.post(`/api/officer/tasks/${id}/complete`, { answers, revision })).ok();
  return id;
}

/** The case, once something has happened to it. */
export function caseWhen(resident: Visitor, caseId: string, happened: (body: Body) => boolean): Promise<Body> {
  return eventually(async () => {
    const body = (await resident.get(`/api/cases/${caseId}`)).ok();
    return happened(body) ? body : undefined;
  });
}

/** The case, once it is closed and its process has ended. */
export const closedCase = (resident: Visitor, caseId: string): Promise<Body> =>
  caseWhen(
    resident,
    caseId,
    ({ status, steps }) => status.code === 'closed' && steps.every((step: { state: string }) => step.state === 'done'),
  );

/** Answers the question that the officer has asked. */
export async function answerSupplement(resident: Visitor, caseId: string): Promise<string> {
  const { todo } = await caseWhen(resident, caseId, (body) => body.todo.length > 0);
  const answer = { text: 'Klockan sju varje dag.', documents: [] };
  (await resident.post(`/api/cases/${caseId}/supplements/${todo[0].id}/answer`, answer)).ok();
  return todo[0].id;
}

/** What has arrived in the outside world, the latest first. */
export async function arrivals(farled: Installation, kind: string): Promise<{ content: Body }[]> {
  const answer = await fetch(`${farled.sandbox}/arrivals?kind=${kind}`, { headers: { accept: 'application/json' } });
  const { items = [] } = (await answer.json()) as { items?: { content: Body }[] };
  return items;
}

export const resident = (farled: Installation, key: string): Promise<Visitor> =>
  new Visitor(farled).loginAsResident(key);
export const staff = (farled: Installation, key: string): Promise<Visitor> => new Visitor(farled).loginAsStaff(key);
