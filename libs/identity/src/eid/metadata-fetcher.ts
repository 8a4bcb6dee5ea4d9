import { readFile } from 'node:fs/promises';
import { Unavailable } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { DescribedProvider } from '../saml';
import { type Downloaded, downloadOutside } from './outside-download';

const LARGEST_METADATA = 40_000_000;
const LARGEST_LOGO = 64_000;
const METADATA_MS = 15_000;
const LOGO_MS = 3_000;
const PICTURE = /^image\/(png|jpeg|gif|webp|svg\+xml)\b/;

/** Gets metadata and logos from where they lie. */
@Injectable()
export class MetadataFetcher {
  /** The text of a source; `Unavailable` when it does not come whole within its time. */
  async text(source: string): Promise<string> {
    try {
      if (!/^https?:\/\//.test(source)) return await readFile(source, 'utf8');
      return (await download(source, METADATA_MS, LARGEST_METADATA)).bytes.toString('utf8');
    } catch (cause) {
      throw new Unavailable('eid-metadata', { cause });
    }
  }

  /**
   * The providers with their logos as data URLs: our pages show pictures of our own only. Where a logo lies is what each
   * provider has written: it is fetched from the metadata's own place or from the outside, never from a network inside.
   */
  withLogos(providers: readonly DescribedProvider[], source: string): Promise<DescribedProvider[]> {
    return Promise.all(providers.map(async (one) => ({ ...one, logo: await this.logo(one.logo, source) })));
  }

  /** A logo that cannot be had leaves the name alone on the page. */
  private async logo(url: string | null, source: string): Promise<string | null> {
    if (!url || url.startsWith('data:')) return url && url.length <= LARGEST_LOGO * 2 ? url : null;
    try {
      const { bytes, type } = await (isSameOrigin(url, source)
        ? download(url, LOGO_MS, LARGEST_LOGO)
        : downloadOutside(new URL(url), { timeoutMs: LOGO_MS, largest: LARGEST_LOGO }));
      return PICTURE.test(type) ? `data:${type.split(';')[0]};base64,${bytes.toString('base64')}` : null;
    } catch {
      return null;
    }
  }
}

const isSameOrigin = (url: string, source: string): boolean =>
  URL.canParse(source) && new URL(url).origin === new URL(source).origin;

async function download(url: string, timeoutMs: number, largest: number): Promise<Downloaded> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
  if (!answer.ok || !answer.body) throw new Error(`answered ${answer.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body) {
    size += chunk.length;
    if (size > largest) throw new Error('the answer is too large');
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks), type: answer.headers.get('content-type') ?? '' };
}
