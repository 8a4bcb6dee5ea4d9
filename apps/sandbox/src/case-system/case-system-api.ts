import express, { type Request, type Response, Router } from 'express';
import type { Modes } from '../modes';
import type { AnswerSender } from './answer-sender';
import type { CaseStore } from './case-store';
import { readDelivery, readDocuments } from './read-delivery';

/** The case-handling system: takes a case over once for each idempotency key, and answers later by callback. */
export function caseSystemApi(cases: CaseStore, answers: AnswerSender, modes: Modes): Router {
  const api = Router();
  api.use(modes.guard('case-system', { error: 'internal error' }));
  api.use(express.json({ limit: '64mb' }));
  api.post('/cases', (request, response) => take(cases, answers, request, response));
  api.get('/cases/:receiptId', (request, response) => {
    const received = cases.find(request.params.receiptId);
    if (!received) response.status(404).json({ error: 'no such receipt' });
    else response.json({ receiptId: received.receiptId, number: received.number, answers: received.answers });
  });
  api.post('/cases/:receiptId/documents', (request, response) => supplement(cases, request, response));
  return api;
}

function take(cases: CaseStore, answers: AnswerSender, request: Request, response: Response): void {
  const key = request.get('idempotency-key');
  if (!key) {
    response.status(400).json({ error: 'Idempotency-Key is missing' });
    return;
  }
  const delivery = readDelivery(request.body);
  if ('problems' in delivery) {
    response.status(422).json({ error: 'the case cannot be read', problems: delivery.problems });
    return;
  }
  const taken = cases.take(key, delivery);
  if (!taken) {
    response.status(422).json({ error: 'Idempotency-Key was used for another case' });
    return;
  }
  if (taken.isNew) answers.answerLater(taken.received);
  const { receiptId, number } = taken.received;
  response.status(202).json({ receiptId, number });
}

/** What the applicant adds after the case system has asked for more. */
function supplement(cases: CaseStore, request: Request, response: Response): void {
  const received = cases.find(String(request.params.receiptId));
  if (!received) {
    response.status(404).json({ error: 'no such receipt' });
    return;
  }
  const problems: string[] = [];
  const documents = readDocuments((request.body as { documents?: unknown } | undefined)?.documents, problems);
  if (problems.length > 0) {
    response.status(422).json({ error: 'the documents cannot be read', problems });
    return;
  }
  received.documents.push(...documents);
  response.status(202).json({ receiptId: received.receiptId });
}
