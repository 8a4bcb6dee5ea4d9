import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ThreadExhausted, ThreadFull } from './thread-errors';
import { WorkThread } from './work-thread';

/** What `answerQuestions` is in a compiled thread: doubles numbers, and has three ways not to. */
const THREAD = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', (question) => {
  if (question === 'spin') for (;;);
  if (question === 'grow') { const all = []; for (;;) all.push(new Array(1000).fill(all.length)); }
  parentPort.postMessage(question === 'fail' ? { error: 'no' } : { answer: question * 2 });
});`;

describe('a thread for heavy work', () => {
  const folder = mkdtempSync(join(tmpdir(), 'farled-thread-'));
  const file = join(folder, 'thread.cjs');
  let thread: WorkThread<number | string, number>;

  const open = (limitMs: number, mostWaiting = 10) => {
    thread = new WorkThread({ file, limitMs, memoryMegabytes: 32, mostWaiting });
  };
  beforeAll(() => writeFileSync(file, THREAD));
  afterEach(() => thread.close());
  afterAll(() => rmSync(folder, { recursive: true }));

  it('answers one question after the other, and says what went wrong', async () => {
    open(20_000);
    const answers = [thread.ask(1), thread.ask('fail').catch((error: Error) => error.message), thread.ask(3)];
    expect(await Promise.all(answers)).toEqual([2, 'no', 6]);
  });

  it.each([
    ['time', 'spin', 3000],
    ['memory', 'grow', 20_000],
  ])('ends a question that takes too much %s; those behind it get another thread', async (_what, question, limitMs) => {
    open(limitMs);
    const endless = thread.ask(question);
    const next = thread.ask(4);
    await expect(endless).rejects.toThrow(ThreadExhausted);
    expect(await next).toBe(8);
  });

  it('refuses a question when too many wait, and all of them when it is closed', async () => {
    open(20_000, 1);
    const [first, second] = [thread.ask('spin'), thread.ask(1)];
    await expect(thread.ask(2)).rejects.toThrow(ThreadFull);
    const both = Promise.allSettled([first, second]);
    thread.close();
    const ended = { status: 'rejected', reason: expect.any(ThreadExhausted) };
    expect(await both).toEqual([ended, ended]);
  });
});
