import { setTimeout as wait } from 'node:timers/promises';
import { APPROVE, fillIn, type SentApplication, sign } from './application';
import { insist } from './patient-visitor';
import type { Visitor } from './visitor';

const PAUSE_MS = 600;

/**
 * The whole way to a receipt, each step again from its beginning until it gets through. BankID gives the result of an order
 * once: if that is lost with the process that asked, or the order runs out while nobody asks, it is signed anew.
 */
export async function applyPatiently(resident: Visitor, patienceMs?: number): Promise<SentApplication> {
  const draftId = await insist(() => fillIn(resident), patienceMs);
  return insist(async () => {
    const signingId = await sign(resident, draftId);
    const receipt = (await resident.post(`/api/drafts/${draftId}/submit`, { signingId })).ok();
    return { draftId, signingId, ...receipt };
  }, patienceMs);
}

/**
 * Does what an officer and the applicant do until the case is closed, however often the platform goes away meanwhile:
 * answers the first task with the first answer, the next with the next, and every question.
 */
export async function seeThrough(
  people: { resident: Visitor; officer: Visitor },
  { caseId }: SentApplication,
  answers: readonly object[] = [APPROVE],
  patienceMs = 150_000,
): Promise<void> {
  const { resident, officer } = people;
  const tasks: string[] = [];
  const end = Date.now() + patienceMs;
  for (;;) {
    const { status, todo } = (await resident.get(`/api/cases/${caseId}`)).ok();
    if (status.code === 'closed') return;
    if (Date.now() > end) throw new Error(`case ${caseId} has not been closed, it is ${status.code}`);
    for (const { id } of todo) await answer(resident, caseId, id);
    await decideOpen(officer, caseId, tasks, answers);
    await wait(PAUSE_MS);
  }
}

/** Refused when the answer before has come through and only its reply was lost. */
async function answer(resident: Visitor, caseId: string, id: string): Promise<void> {
  const words = { text: 'Klockan sju varje dag.', documents: [] };
  const { status } = await resident.post(`/api/cases/${caseId}/supplements/${id}/answer`, words);
  if (status >= 300 && status !== 409) throw new Error(`the supplement was answered with ${status}`);
}

async function decideOpen(officer: Visitor, caseId: string, tasks: string[], answers: readonly object[]) {
  const { items } = (await officer.get('/api/officer/tasks?view=all&limit=100')).ok();
  const task = items.find((item: { caseId: string }) => item.caseId === caseId);
  if (!task) return;
  if (!tasks.includes(task.id)) tasks.push(task.id);
  const chosen = answers[Math.min(tasks.indexOf(task.id), answers.length - 1)];
  const decision = { answers: chosen, revision: task.revision };
  const { status, body } = await officer.post(`/api/officer/tasks/${task.id}/complete`, decision);
  if (![200, 409, 410].includes(status))
    throw new Error(`the task was answered with ${status}: ${JSON.stringify(body)}`);
}
