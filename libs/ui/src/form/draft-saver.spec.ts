/// <reference types="jest" />
import { type DraftContent, DraftSaver, type SaveState } from './draft-saver';

class Conflict extends Error {}

/** A saver on virtual time, with a server that answers as told. */
function setup(opened: { sent?: DraftContent['answers'] } = {}) {
  const states: SaveState[] = [];
  const saved: (DraftContent & { revision: number })[] = [];
  const server = {
    answer: (): Promise<void> => Promise.resolve(),
    newest: (): Promise<{ revision: number; answers: DraftContent['answers'] }> =>
      Promise.resolve({ revision: 4, answers: { name: 'theirs' } }),
  };
  const saver = new DraftSaver({
    ...opened,
    revision: 1,
    savedAt: 'first',
    newest: () => server.newest(),
    save: async (content) => {
      saved.push(content);
      await server.answer();
      return { revision: content.revision + 1, savedAt: `save ${saved.length}` };
    },
    isConflict: (error) => error instanceof Conflict,
    onState: (state) => states.push(state),
  });
  return { saver, server, saved, states, last: () => states.at(-1) };
}

const content = (name: string): DraftContent => ({ answers: { name }, page: 'barnet' });

describe('saving a draft while it is written', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('waits for a pause and saves the latest content once', async () => {
    const { saver, saved, last } = setup();
    saver.edit(content('M'));
    await jest.advanceTimersByTimeAsync(500);
    saver.edit(content('Ma'));
    await jest.advanceTimersByTimeAsync(900);
    expect(saved).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(100);
    expect(saved).toEqual([{ ...content('Ma'), revision: 1 }]);
    expect(last()).toEqual({ kind: 'saved', at: 'save 1' });
  });

  it('saves what was written during a save afterwards, with the new revision', async () => {
    const { saver, server, saved } = setup();
    let release = (): void => undefined;
    server.answer = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    saver.edit(content('first'));
    await jest.advanceTimersByTimeAsync(1000);
    saver.edit(content('second'));
    server.answer = () => Promise.resolve();
    release();
    await jest.advanceTimersByTimeAsync(1000);
    expect(saved.map(({ answers, revision }) => [answers.name, revision])).toEqual([
      ['first', 1],
      ['second', 2],
    ]);
  });

  it('saves at once when asked to, and says that all is saved', async () => {
    const { saver, saved } = setup();
    saver.edit(content('Maja'));
    await expect(saver.flush()).resolves.toBe(true);
    expect(saved).toHaveLength(1);
  });

  it('keeps what could not be saved and tries again', async () => {
    const { saver, server, saved, last } = setup();
    server.answer = () => Promise.reject(new Error('no network'));
    saver.edit(content('Maja'));
    await expect(saver.flush()).resolves.toBe(false);
    expect(last()?.kind).toBe('failed');
    server.answer = () => Promise.resolve();
    await jest.advanceTimersByTimeAsync(5000);
    expect(saved).toHaveLength(2);
    expect(last()?.kind).toBe('saved');
  });

  it('stops at a conflict until the person has chosen', async () => {
    const { saver, server, saved, last } = setup();
    server.answer = () => Promise.reject(new Conflict());
    saver.edit(content('mine'));
    await saver.flush();
    saver.edit(content('mine too'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(last()?.kind).toBe('conflict');
    expect(saved).toHaveLength(1);

    server.answer = () => Promise.resolve();
    await expect(saver.keepMine(7)).resolves.toBe(true);
    expect(saved.at(-1)).toEqual({ ...content('mine too'), revision: 7 });
  });

  describe('refused because of a save of its own', () => {
    /** A server that holds these answers as revision 4, and takes nothing written on top of another. */
    function holding(server: ReturnType<typeof setup>['server'], saved: { revision: number }[], answers: object) {
      server.answer = () => (saved.at(-1)?.revision === 4 ? Promise.resolve() : Promise.reject(new Conflict()));
      server.newest = () => Promise.resolve({ revision: 4, answers: { ...answers } });
    }

    it('goes on from the newer revision when that holds the same answers, in whichever order', async () => {
      const { saver, server, saved, states, last } = setup();
      holding(server, saved, { wish: ['b', 'a'], child: { born: 2023, name: 'Maja' } });
      saver.edit({ answers: { child: { name: 'Maja', born: 2023 }, wish: ['b', 'a'] }, page: 'barnet' });
      await expect(saver.flush()).resolves.toBe(true);
      expect(saved.map(({ revision }) => revision)).toEqual([1, 4]);
      expect(saver.current()).toBe(5);
      expect(last()).toEqual({ kind: 'saved', at: 'save 2' });
      expect(states.map(({ kind }) => kind)).not.toContain('conflict');
    });

    it('goes on when the newer revision is what was sent before and never answered', async () => {
      const { saver, server, saved } = setup();
      server.answer = () => Promise.reject(new Error('no network'));
      saver.edit(content('first'));
      await saver.flush();
      expect(saver.unsaved()).toMatchObject({ ...content('first'), revision: 1, sent: { name: 'first' } });
      holding(server, saved, { name: 'first' });
      saver.edit(content('second'));
      await expect(saver.flush()).resolves.toBe(true);
      expect(saved.at(-1)).toEqual({ ...content('second'), revision: 4 });
    });

    it('knows what an earlier page sent', async () => {
      const { saver, server, saved } = setup({ sent: { name: 'first' } });
      holding(server, saved, { name: 'first' });
      saver.edit(content('second'));
      await expect(saver.flush()).resolves.toBe(true);
    });

    it('is a conflict still when the order of a list differs, or what is kept cannot be read', async () => {
      const { saver, server, saved, last } = setup();
      holding(server, saved, { wish: ['a', 'b'] });
      saver.edit({ answers: { wish: ['b', 'a'] }, page: null });
      await expect(saver.flush()).resolves.toBe(false);
      expect(last()?.kind).toBe('conflict');

      const unread = setup();
      unread.server.answer = () => Promise.reject(new Conflict());
      unread.server.newest = () => Promise.reject(new Error('no network'));
      unread.saver.edit(content('mine'));
      await expect(unread.saver.flush()).resolves.toBe(false);
      expect(unread.last()?.kind).toBe('conflict');
    });

    it('asks once: what is refused again is a conflict', async () => {
      const { saver, server, saved, last } = setup();
      server.answer = () => Promise.reject(new Conflict());
      server.newest = () => Promise.resolve({ revision: 4, answers: { name: 'mine' } });
      saver.edit(content('mine'));
      await saver.flush();
      expect(saved).toHaveLength(2);
      expect(last()?.kind).toBe('conflict');
    });
  });
});
