import { Worker } from 'node:worker_threads';
import type { Said } from './answer-questions';
import { ThreadExhausted, ThreadFull } from './thread-errors';

interface ThreadOptions {
  /** A compiled file that calls `answerQuestions`. */
  readonly file: string;
  /** Milliseconds for one question. */
  readonly limitMs: number;
  readonly memoryMegabytes: number;
  /** Questions that may wait for those before them. */
  readonly mostWaiting: number;
}

interface Asked {
  readonly question: unknown;
  answer(given: never): void;
  fail(error: Error): void;
}

/** A thread without work gives its memory back after this time. */
const IDLE_MS = 60_000;
/** What the main thread has: nothing is read here that could not be evaluated there. */
const STACK_MEGABYTES = 1;

/** Does heavy work outside the event loop, one question after the other, each within its time and memory. */
export class WorkThread<Question, Answer> {
  private worker: Worker | undefined;
  private readonly waiting: Asked[] = [];
  private current: Asked | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: ThreadOptions) {}

  /** Throws `ThreadFull` and `ThreadExhausted`, and what the thread itself throws. */
  ask(question: Question): Promise<Answer> {
    if (this.waiting.length >= this.options.mostWaiting)
      return Promise.reject(new ThreadFull('too much waits to be read'));
    return new Promise((answer, fail) => {
      this.waiting.push({ question, answer, fail });
      this.next();
    });
  }

  /** Ends the thread; whoever waits for it gets an error. */
  close(): void {
    for (const { fail } of this.waiting.splice(0)) fail(new ThreadExhausted('the program ends'));
    this.end(new ThreadExhausted('the program ends'));
  }

  private next(): void {
    if (this.current) return;
    clearTimeout(this.timer);
    this.current = this.waiting.shift();
    if (!this.current) {
      this.timer = setTimeout(() => this.end(), IDLE_MS).unref();
      return;
    }
    const { limitMs } = this.options;
    this.timer = setTimeout(() => this.end(new ThreadExhausted(`it takes more than ${limitMs / 1000} s`)), limitMs);
    this.worker ??= this.start();
    this.worker.postMessage(this.current.question);
  }

  private start(): Worker {
    const worker = new Worker(this.options.file, {
      resourceLimits: { maxOldGenerationSizeMb: this.options.memoryMegabytes, stackSizeMb: STACK_MEGABYTES },
    });
    const isMine = () => this.worker === worker;
    worker.unref();
    worker.on('message', (said: Said) => isMine() && this.heard(said));
    worker.on('error', (error: Error & { code?: string }) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (isMine()) this.end(isFull ? new ThreadExhausted('it takes too much memory') : error);
    });
    return worker;
  }

  private heard({ answer, error }: Said): void {
    const asked = this.current;
    this.current = undefined;
    if (error === undefined) asked?.answer(answer as never);
    else asked?.fail(new Error(error));
    this.next();
  }

  /** Another question gets another thread. */
  private end(error: Error = new ThreadExhausted('it has ended')): void {
    const { worker, current } = this;
    this.worker = undefined;
    this.current = undefined;
    clearTimeout(this.timer);
    void worker?.terminate();
    current?.fail(error);
    if (current) this.next();
  }
}
