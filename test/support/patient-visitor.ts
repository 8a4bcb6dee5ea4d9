import { setTimeout as wait } from 'node:timers/promises';
import { Visitor } from './visitor';

const PATIENCE_MS = 90_000;
const PAUSE_MS = 200;

/** Somebody who sends again what got no answer, or an answer that the platform is not well, as people and browsers do. */
export class PatientVisitor extends Visitor {
  protected override async raw(
    method: string,
    path: string,
    body?: BodyInit,
    headers?: Record<string, string>,
  ): Promise<Response> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await super.raw(method, path, body, headers).then(whole, () => undefined);
      if (answer && answer.status < 500) return answer;
      const complaint = this.installation.complaint();
      if (complaint) throw new Error(complaint);
      if (Date.now() > end) throw new Error(`${method} ${path} got no answer: ${answer?.status ?? 'no connection'}`);
      await wait(PAUSE_MS);
    }
  }
}

/** The answer with its body, or undefined when the connection broke on the way. */
async function whole(answer: Response): Promise<Response | undefined> {
  const { status, headers } = answer;
  const body = await answer.arrayBuffer().catch(() => undefined);
  return body && new Response(body.byteLength > 0 ? body : null, { status, headers });
}

/** Does a step of several calls again from its beginning until it gets through. */
export async function insist<T>(step: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      return await step();
    } catch (error) {
      if (Date.now() > end) throw error;
      await wait(PAUSE_MS);
    }
  }
}
