import { type ApiClient, ApiProblem, NoAnswer, type StoredDocument } from '@farled/api-client';

/** The server takes parts of whole quarters of a megabyte. */
const PART = 1024 * 1024;
const TRIES = 6;
const FIRST_PAUSE = 1_000;

interface Sending {
  readonly draftId: string;
  readonly field: string;
  readonly file: File;
  readonly onProgress: (share: number) => void;
}

/** Smaller files go in one. */
export const isLarge = ({ size }: File): boolean => size > PART;

/**
 * Sends a large file in parts. A broken connection costs one part: it goes on by itself when the network is back, and
 * also when the page has been loaded anew and the same file is chosen again.
 */
export async function sendInParts(api: ApiClient, sending: Sending): Promise<StoredDocument> {
  const key = `farled.upload:${sending.draftId}:${sending.field}:${sending.file.size}:${sending.file.lastModified}`;
  const standing = (await begunBefore(api, sending, sessionStorage.getItem(key))) ?? (await begin(api, sending));
  sessionStorage.setItem(key, standing.id);
  try {
    return await sendFrom(api, sending, standing);
  } catch (error) {
    // What the server has refused is not gone on with.
    if (error instanceof ApiProblem) sessionStorage.removeItem(key);
    throw error;
  }
}

interface Standing {
  readonly id: string;
  readonly received: number;
}

const begin = (api: ApiClient, { draftId, field, file }: Sending): Promise<Standing> =>
  api.call('POST /api/drafts/{id}/uploads', {
    path: { id: draftId },
    body: { field, name: file.name, size: file.size },
  });

async function begunBefore(api: ApiClient, sending: Sending, uploadId: string | null): Promise<Standing | undefined> {
  if (!uploadId) return undefined;
  try {
    return await standingOf(api, sending, uploadId);
  } catch (error) {
    if (error instanceof ApiProblem) return undefined;
    throw error;
  }
}

const standingOf = (api: ApiClient, { draftId }: Sending, uploadId: string): Promise<Standing> =>
  api.call('GET /api/drafts/{id}/uploads/{uploadId}', { path: { id: draftId, uploadId } });

async function sendFrom(api: ApiClient, sending: Sending, begun: Standing): Promise<StoredDocument> {
  let { received } = begun;
  for (let failures = 0; ; ) {
    try {
      if (failures > 0) received = (await standingOf(api, sending, begun.id)).received;
      const answer = await sendPart(api, sending, { id: begun.id, received });
      failures = 0;
      if (answer.document) return answer.document;
      received = answer.received;
    } catch (error) {
      failures += 1;
      if (!isWorthAnotherTry(error) || failures >= TRIES) throw error;
      await pause(FIRST_PAUSE * 2 ** (failures - 1));
    }
  }
}

function sendPart(api: ApiClient, { draftId, file, onProgress }: Sending, { id, received }: Standing) {
  const part = new File([file.slice(received, received + PART)], file.name);
  return api.upload(
    'POST /api/drafts/{id}/uploads/{uploadId}/parts',
    { path: { id: draftId, uploadId: id }, query: { offset: received }, body: part },
    { onProgress: (share) => onProgress((received + share * part.size) / file.size) },
  );
}

/** Silence, a busy server, and a part that came although its answer was lost. */
const isWorthAnotherTry = (error: unknown): boolean =>
  error instanceof NoAnswer ||
  (error instanceof ApiProblem && (error.status === 503 || error.code === 'document.part-out-of-place'));

/** So long, or until the network is back. */
const pause = (ms: number): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(go, ms);
    function go(): void {
      clearTimeout(timer);
      removeEventListener('online', go);
      done();
    }
    addEventListener('online', go);
  });
