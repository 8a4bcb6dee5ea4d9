/// <reference types="jest" />
import { FileSaver, type FileToSave, type SaveState } from './file-saver';

const conflict = new Error('conflict');

function setUp(save: (file: FileToSave) => Promise<{ revision: number; savedAt: string }>) {
  const states: SaveState['kind'][] = [];
  const saver = new FileSaver({
    revision: 1,
    save,
    isConflict: (error) => error === conflict,
    onState: ({ kind }) => states.push(kind),
  });
  return { saver, states };
}

describe('saving the files of a draft', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('saves the latest text after a pause, each file on the revision of the one before', async () => {
    const saved: FileToSave[] = [];
    const { saver, states } = setUp(async (file) => {
      saved.push(file);
      return { revision: file.revision + 1, savedAt: '2027-03-03T13:05:00Z' };
    });
    saver.edit('process.bpmn', 'a');
    saver.edit('process.bpmn', 'b');
    saver.edit('review.form', 'c');
    expect(saved).toEqual([]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(saved).toEqual([
      { name: 'process.bpmn', text: 'b', revision: 1 },
      { name: 'review.form', text: 'c', revision: 2 },
    ]);
    expect(states.at(-1)).toBe('saved');
  });

  it('saves what is written while a save is under way', async () => {
    const saved: string[] = [];
    const { saver } = setUp(async (file) => {
      if (file.text === 'a') saver.edit('process.bpmn', 'b');
      saved.push(file.text);
      return { revision: file.revision + 1, savedAt: '' };
    });
    saver.edit('process.bpmn', 'a');
    await expect(saver.flush()).resolves.toBe(true);
    expect(saved).toEqual(['a', 'b']);
  });

  it('stops when somebody else has saved, and goes on when told to keep this text', async () => {
    let refuses = true;
    const revisions: number[] = [];
    const { saver, states } = setUp(async ({ revision }) => {
      if (refuses) throw conflict;
      revisions.push(revision);
      return { revision: revision + 1, savedAt: '' };
    });
    saver.edit('process.bpmn', 'mine');
    await expect(saver.flush()).resolves.toBe(false);
    expect(states.at(-1)).toBe('conflict');
    refuses = false;
    await expect(saver.keepMine(8)).resolves.toBe(true);
    expect(revisions).toEqual([8]);
  });

  it('tries again after a failure', async () => {
    let failures = 1;
    const { saver, states } = setUp(async ({ revision }) => {
      if (failures-- > 0) throw new Error('offline');
      return { revision: revision + 1, savedAt: '' };
    });
    saver.edit('process.bpmn', 'a');
    await saver.flush();
    expect(states.at(-1)).toBe('failed');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(states.at(-1)).toBe('saved');
  });
});
