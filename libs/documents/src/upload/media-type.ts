import { isUtf8 } from 'node:buffer';
import { fileTypeFromBuffer } from 'file-type';

/** Enough of a file to tell its type, office documents included. */
export const BYTES_TO_TELL_A_TYPE = 64 * 1024;

export interface MediaType {
  readonly type: string;
  /** Usual ending of such a file, without the dot. */
  readonly extension: string;
}

/** The type by content. Text has no mark of its own: it is what can be read as UTF-8 without control characters. */
export async function mediaTypeOf(beginning: Buffer): Promise<MediaType> {
  const found = await fileTypeFromBuffer(beginning);
  if (found) return { type: found.mime, extension: found.ext };
  return isText(beginning)
    ? { type: 'text/plain', extension: 'txt' }
    : { type: 'application/octet-stream', extension: 'bin' };
}

/** The cut may go through the middle of a character, so the last bytes do not count. */
function isText(beginning: Buffer): boolean {
  const isCut = beginning.length >= BYTES_TO_TELL_A_TYPE;
  const text = isCut ? beginning.subarray(0, beginning.lastIndexOf(0x0a) + 1 || beginning.length) : beginning;
  return isUtf8(text) && !text.includes(0);
}

/** `accept` lists media types (`application/pdf`) or endings (`pdf`, `.pdf`), as form definitions do. */
export function isAccepted({ type, extension }: MediaType, accept: readonly string[]): boolean {
  const names = new Set([type, extension, `.${extension}`, ...(extension === 'jpg' ? ['jpeg', '.jpeg'] : [])]);
  return accept.some((wanted) => names.has(wanted.trim().toLowerCase()));
}
