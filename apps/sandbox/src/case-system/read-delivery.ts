import { createHash } from 'node:crypto';
import type { JsonObject } from '@farled/kernel';
import type { ReceivedCase, ReceivedDocument } from './received-case';

const LARGEST_APPLICATION = 200_000;

/** What a delivered case says. */
export type Delivery = Omit<ReceivedCase, 'receiptId' | 'number' | 'answers'>;

/** Reads a delivered case. Returns what is wrong when it cannot be taken in. */
export function readDelivery(body: unknown): Delivery | { readonly problems: string[] } {
  const given = (isRecord(body) ? body : {}) as JsonObject;
  const problems = [...missing(given), ...tooMuch(given)];
  const documents = readDocuments(given.documents ?? [], problems);
  if (problems.length > 0) return { problems };
  const { caseReference, diaryNumber, service, receivedAt, callbackUrl, application, applicant } =
    given as unknown as Delivery;
  return { caseReference, diaryNumber, service, receivedAt, callbackUrl, application, applicant, documents };
}

function missing(given: JsonObject): string[] {
  const texts = ['caseReference', 'diaryNumber', 'service', 'receivedAt'].filter((name) => !isText(given[name]));
  const records = ['application', 'applicant'].filter((name) => !isRecord(given[name]));
  const addresses = isText(given.callbackUrl) && /^https?:\/\//.test(given.callbackUrl) ? [] : ['callbackUrl'];
  return [...texts, ...records, ...addresses].map((name) => `${name} is missing`);
}

function tooMuch({ application }: JsonObject): string[] {
  const size = JSON.stringify(application ?? '').length;
  return size > LARGEST_APPLICATION ? ['application is too large'] : [];
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

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
