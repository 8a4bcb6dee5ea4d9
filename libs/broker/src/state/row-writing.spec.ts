import { Entries, type InstanceDocument, rowFrom } from '@farled/engine';
import { partsIn, readParts } from './instance-parts';
import { writeRow } from './row-writing';

const ID = 'instance/2251799813685300';
const ROOT = 2251799813685300;

const element = (n: number, more: object = {}) => ({ key: ROOT + n * 5, element: 'work', scope: ROOT, ...more });

function instance(count: number): InstanceDocument {
  const elements = Array.from({ length: count }, (_, n) => element(n));
  const jobs = Entries.of(elements.map(({ key }) => [key + 1, { element: key, type: 'work', retries: 3 }] as const));
  return { elements, jobs };
}

/** The rows of a database after these changes. */
function stored(...documents: readonly (InstanceDocument | undefined)[]): Map<string, string> {
  const rows = new Map<string, string>();
  let parts: ReturnType<typeof writeRow>['parts'];
  for (const document of documents) {
    const writing = writeRow(ID, document, parts);
    parts = writing.parts;
    for (const id of writing.gone) rows.delete(id);
    for (const [id, json] of writing.rows) rows.set(id, json);
  }
  return rows;
}

function readBack(rows: ReadonlyMap<string, string>): InstanceDocument {
  const head = rows.get(ID)!;
  const places = partsIn(head);
  if (!places) return rowFrom(ID, head) as InstanceDocument;
  return readParts(places.map((place) => ({ place, json: rows.get(`part/${ROOT}/${place}`)! }))).document;
}

describe('writing an instance', () => {
  it('keeps a small one whole and a large one in parts, and either comes back as it was', () => {
    expect([...stored(instance(20)).keys()]).toEqual([ID]);
    const large = instance(5000);
    const rows = stored(large);
    expect(rows.size).toBeGreaterThan(40);
    expect(Math.max(...[...rows.values()].map((json) => json.length))).toBeLessThan(30_000);
    expect(readBack(rows)).toEqual(large);
  });

  it('writes again only the parts that a change has touched', () => {
    const before = instance(5000);
    const { parts } = writeRow(ID, before);
    const { elements, jobs } = before;
    const after: InstanceDocument = { elements: [...elements] };
    after.elements[2500] = element(2500, { state: 'completing' as const });
    after.jobs = jobs!.without(after.elements[2500].key + 1);
    const { rows, gone } = writeRow(ID, after, parts);
    expect(rows).toHaveLength(1);
    expect(gone).toEqual([]);
    expect(readBack(stored(before, after))).toEqual(after);
  });

  it('knows what is unchanged after it was read, too', () => {
    const rows = stored(instance(1000));
    const places = partsIn(rows.get(ID)!)!;
    const { document, parts } = readParts(places.map((place) => ({ place, json: rows.get(`part/${ROOT}/${place}`)! })));
    expect(writeRow(ID, document, parts)).toMatchObject({ rows: [], gone: [] });
  });

  it('reads what has jobs alone in a part, and text as an older program has written it', () => {
    const jobs = Entries.of([[ROOT + 9000, { element: ROOT, type: 'work', retries: 1 }]]);
    const before = { ...instance(60), jobs };
    expect(readBack(stored(before))).toEqual(before);
    const text = `{"elements":[{"key":${ROOT},"element":"p"}],"jobs":{"${ROOT + 1}":{"element":${ROOT},"type":"work","retries":3}}}`;
    expect(JSON.stringify(rowFrom(ID, text))).toBe(text);
  });

  it('leaves no part behind when the instance shrinks or ends', () => {
    const [large, small] = [instance(1000), instance(10)];
    expect([...stored(large, small).keys()]).toEqual([ID]);
    expect(readBack(stored(large, small, large))).toEqual(large);
    expect(stored(large, undefined).size).toBe(0);
  });
});
