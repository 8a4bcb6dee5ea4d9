import type { DeclaredRoute } from '@farled/infra';
import { pdfText } from './pdf-text';
import { tracesIn } from './personal-data';
import { nameOf } from './router';
import type { Visitor } from './visitor';

const COMMON: Readonly<Record<string, string>> = { slug: 'ansok-forskola', version: '1', name: 'texts.sv.yaml' };

/**
 * Asks every GET route with every id as each of several people, and says where somebody protected, or anybody's number,
 * was named; a PDF is read as words. `answered` counts what was let through, so that a sweep of refusals is no proof.
 */
export async function sweep(
  visitors: Readonly<Record<string, Visitor>>,
  routes: readonly DeclaredRoute[],
  ids: readonly string[],
): Promise<{ named: string[]; answered: number }> {
  const named: string[] = [];
  let answered = 0;
  const asked = routes
    .filter(({ method }) => method === 'GET')
    .flatMap((route) =>
      addresses(route.path, ids).flatMap((address) =>
        Object.entries(visitors).map(([who, visitor]) => ({ name: nameOf(route), address, who, visitor })),
      ),
    );
  for (const { name, address, who, visitor } of asked) {
    const { status, text } = await read(visitor, address);
    if (status < 300) answered += 1;
    named.push(...tracesIn(text).map((trace) => `${trace}: ${name} as ${who} (${status})`));
  }
  return { named: [...new Set(named)], answered };
}

/** One address for each id; of two ids the second follows the first in the list, as a case's documents do. */
function addresses(path: string, ids: readonly string[]): string[] {
  const known = path.replace(/:(\w+)/g, (place, name: string) => COMMON[name] ?? place);
  const places = [...known.matchAll(/:(\w+)/g)].map(([place]) => place);
  if (places.length === 0) return [known];
  if (places.length === 1) return ids.map((id) => known.replace(places[0] as string, id));
  const pairs = ids.flatMap((first, i) => ids.slice(i, i + 4).map((second) => [first, second]));
  return pairs.map((pair) => places.reduce((at, place, i) => at.replace(place, pair[Math.min(i, 1)] as string), known));
}

async function read(visitor: Visitor, address: string): Promise<{ status: number; text: string }> {
  const { status, headers, content } = await visitor.download(address);
  const isPdf = headers.get('content-type')?.includes('pdf');
  return { status, text: isPdf ? pdfText(content) : content.toString('utf8') };
}
