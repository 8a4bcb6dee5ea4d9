import { createHash } from 'node:crypto';
import type { JsonObject } from '@farled/kernel';
import type { ReceivedCase, ReceivedDocument } from './received-case';

const LARGEST_APPLICATION = 200_000;

/** What a delivered case says. */
export type Delivery = Omit<ReceivedCase, 'receiptId' | 'number' | 'answers'>;

/** Reads a delivered case. Returns what is wrong, by path, when it cannot be taken in. */
export function readDelivery(body: unknown): Delivery | { readonly problems: string[] } {
  const given = (isRecord(body) ? body : {}) as JsonObject;
  const problems: string[] = [];
  for (const name of ['caseReference', 'diaryNumber', 'service', 'receivedAt', 'callbackUrl']) {
    if (typeof given[name] !== 'string' || given[name] === '') problems.push(`${name} is missing`);
  }
  for (const name of ['application', 'applicant']) if (!isRecord(given[name])) problems.push(`${name} is missing`);
  if (JSON.stringify(given.application ?? '').length > LARGEST_APPLICATION) problems.push('application is too large');
  if (typeof given.callbackUrl === 'string' && !/^https?:\/\//.test(given.callbackUrl)) problems.push('callbackUrl');
  const documents = readDocuments(given.documents ?? [], problems);
  if (problems.length > 0) return { problems };
  const { caseReference, diaryNumber, service, receivedAt, callbackUrl, application, applicant } =
    given as unknown as Delivery;
  return { caseReference, diaryNumber, service, receivedAt, callbackUrl, application, applicant, documents };
}

/** Reads documents; what does not match its hash has been changed on the way. */
export function readDocuments(list: unknown, problems: string[]): ReceivedDocument[] {
  if (!Array.isArray(list)) {
    problems.push('documents must be a list');
    return [];
  }
  return list.map((item, index) => {
    const { name = '', type = '', sha256 = '', content } = (isRecord(item) ? item : {}) as Record<string, string>;
    const bytes = Buffer.from(content ?? '', 'base64');
    if (!name) problems.push(`documents/${index}/name is missing`);
    if (content !== undefined && createHash('sha256').update(bytes).digest('hex') !== sha256) {
      problems.push(`documents/${index}/sha256 does not match the content`);
    }
    return { name, type, sha256, size: bytes.length };
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
