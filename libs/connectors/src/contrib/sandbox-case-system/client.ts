import { type Json, type JsonObject, Rejected } from '@farled/kernel';
import type { CaseDelivery, CaseReceipt, CaseSystem } from '../../base/case-system';
import type { JsonSystem } from '../../base/json-system';

/** The sandbox's case-handling system: a case is posted under an idempotency key, its answer comes by callback. */
export class SandboxCaseSystem implements CaseSystem {
  constructor(
    private readonly http: Pick<JsonSystem, 'post'>,
    private readonly callbackUrl: string,
  ) {}

  async deliver(delivery: CaseDelivery): Promise<CaseReceipt> {
    const headers = { 'idempotency-key': delivery.idempotencyKey };
    const answer = await this.http.post('/cases', toBody(delivery, this.callbackUrl), headers);
    const receipt = toReceipt(answer.body);
    if (answer.status >= 300 || !receipt)
      throw new Rejected('case-system.refused', 'invalid', { status: answer.status });
    return receipt;
  }
}

function toBody(delivery: CaseDelivery, callbackUrl: string): JsonObject {
  const documents = delivery.documents.map((document) => ({
    ...document,
    content: document.content.toString('base64'),
  }));
  const { caseReference, diaryNumber, service, application, applicant } = delivery;
  const receivedAt = delivery.receivedAt.toISOString();
  return {
    caseReference,
    diaryNumber,
    service,
    receivedAt,
    application,
    applicant: toApplicant(applicant),
    documents,
    callbackUrl,
  };
}

const toApplicant = (applicant: CaseDelivery['applicant']): JsonObject =>
  'representative' in applicant ? { ...applicant, representative: { ...applicant.representative } } : { ...applicant };

function toReceipt(body: Json): CaseReceipt | undefined {
  if (!body || typeof body !== 'object' || Array.isArray(body)) return undefined;
  const { receiptId, number } = body;
  if (typeof receiptId !== 'string') return undefined;
  return { receiptId, number: typeof number === 'string' ? number : receiptId };
}
