import { parentPort } from 'node:worker_threads';

/** What a thread says to a question: an answer, or the message of what went wrong. */
export interface Said {
  readonly answer?: unknown;
  readonly error?: string;
}

/** In the file of a thread: from now on the questions of its `WorkThread` are answered by this. */
export function answerQuestions<Question>(answer: (question: Question) => Promise<unknown>): void {
  const say = (said: Said) => parentPort?.postMessage(said);
  parentPort?.on('message', (question: Question) => {
    answer(question).then(
      (given) => say({ answer: given }),
      (error: Error) => say({ error: error.stack ?? error.message }),
    );
  });
}
