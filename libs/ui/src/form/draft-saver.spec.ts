/// <reference types="jest" />
import { type DraftContent, DraftSaver, type SaveState } from './draft-saver';

class Conflict extends Error {}

/** A saver on virtual time, with a server that answers as told. */
function setup() {
  const states: SaveState[] = [];
  const saved: (DraftContent & { revision: number })[] = [];
  const server = { answer: (): Promise<void> => Promise.resolve() };
  const saver = new DraftSaver({
    revision: 1,
    savedAt: 'first',
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
});
