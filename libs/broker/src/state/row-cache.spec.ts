import { Missing } from '@farled/engine';
import type { StoredRow } from '../storage/engine-reader';
import { RowCache } from './row-cache';

const row = (id: string, size = 1000): StoredRow => ({ id, json: JSON.stringify('x'.repeat(size)) });
const changes = (...entries: [string, unknown][]) => new Map<string, unknown>(entries);

describe('RowCache', () => {
  const commit = (cache: RowCache) => cache.settle(cache.takeChanges().ids);

  it('lets old rows go when they take too much room, and asks for them again', async () => {
    const cache = new RowCache(10_000);
    for (let n = 0; n < 20; n += 1) {
      await cache.load([`row/${n}`], async (ids) => ids.map((id) => row(id)));
      cache.release([]);
    }
    expect(cache.size.bytes).toBeLessThanOrEqual(10_000);
    expect(() => cache.read('row/0')).toThrow(Missing);
    expect(cache.read('row/19')).toBe('x'.repeat(1000));
  });

  it('never lets go what is not committed', () => {
    const cache = new RowCache(100);
    cache.write(changes(['a', 'x'.repeat(1000)], ['b', 'x'.repeat(1000)]));
    const taken = cache.takeChanges();
    cache.write(changes(['a', 'newer']));
    cache.settle(taken.ids);
    cache.release([]);
    expect(cache.read('a')).toBe('newer');
    expect(() => cache.read('b')).toThrow(Missing);
    commit(cache);
    expect(() => cache.read('a')).toThrow(Missing);
  });

  it('writes the last of several changes, and forgets what is deleted', () => {
    const cache = new RowCache(10_000);
    cache.write(changes(['a', 1], ['b', 1]));
    cache.write(changes(['a', 2], ['b', undefined]));
    expect(cache.takeChanges()).toMatchObject({ rowIds: '["a"]', rowValues: '[2]', gone: '["b"]' });
  });

  it('takes in a row once that several ask for at the same time', async () => {
    const cache = new RowCache(100_000);
    await cache.load(['a', 'a', 'a'], async (ids) => ids.map((id) => row(id)));
    expect(cache.size).toEqual({ rows: 1, bytes: 200 + 2 * 1002 });
  });

  it('knows what is not there', async () => {
    const cache = new RowCache(10_000);
    await cache.load(['owner/7'], async () => []);
    expect(cache.read('owner/7')).toBeUndefined();
    cache.write(changes(['owner/8', 5]));
    expect(cache.read('instance/8')).toBeUndefined();
  });

  it('reads again what was written and let go while it was being read', async () => {
    const cache = new RowCache(100);
    let readings = 0;
    await cache.load(['a'], async () => {
      readings += 1;
      if (readings > 1) return [{ id: 'a', json: '"new"' }];
      cache.write(changes(['a', 'x'.repeat(1000)]));
      commit(cache);
      return [{ id: 'a', json: '"old"' }];
    });
    expect(cache.read('a')).toBe('new');
  });

  it('reads again what was read before everything was forgotten', async () => {
    const cache = new RowCache(10_000);
    let readings = 0;
    await cache.load(['a'], async () => {
      readings += 1;
      if (readings === 1) cache.clear();
      return [{ id: 'a', json: String(readings) }];
    });
    expect(cache.read('a')).toBe(2);
  });
});
