import { createHmac } from 'node:crypto';
import { type Clock, newId } from '@farled/kernel';
import type { Modes } from '../modes';
import type { Answer, Outcome, ReceivedCase } from './received-case';

const MOST_ATTEMPTS = 10;
const LONGEST_PAUSE_MS = 60_000;

/** How patient the sender is. */
export interface AnswerTimes {
  readonly answerDelayMs: number;
  readonly retryDelayMs: number;
}

/** Sends the case system's answers to the municipality's callback: signed, again after failures, and twice when told to. */
export class AnswerSender {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly stopped = new AbortController();

  constructor(
    private readonly secret: string,
    private readonly clock: Clock,
    private readonly modes: Modes,
    private readonly times: AnswerTimes,
  ) {}

  /** Answers by itself after a while, unless somebody is to answer by hand. */
  answerLater(received: ReceivedCase): void {
    if (this.modes.of('case-system') === 'manual') return;
    this.later(this.times.answerDelayMs, () => this.answer(received, 'placed', 'Ärendet är mottaget och placerat.'));
  }

  /** Sends an answer at once. */
  answer(received: ReceivedCase, outcome: Outcome, text: string): Answer {
    const at = this.clock.now().toISOString();
    const answer: Answer = { answerId: newId(), outcome, text, at, attempts: 0, state: 'on its way' };
    received.answers.push(answer);
    void this.deliver(received, answer);
    if (this.modes.of('case-system') === 'duplicates') void this.deliver(received, answer);
    return answer;
  }

  close(): void {
    this.stopped.abort();
    for (const timer of this.timers) clearTimeout(timer);
  }

  private async deliver(received: ReceivedCase, answer: Answer): Promise<void> {
    answer.attempts += 1;
    const status = await this.post(received, answer);
    if (this.stopped.signal.aborted) return;
    if (status >= 200 && status < 300) answer.state = 'delivered';
    // Wrong for good: sending the same again cannot help.
    else if (status >= 400 && status < 500 && status !== 408 && status !== 429) answer.state = 'refused';
    else if (answer.attempts >= MOST_ATTEMPTS) answer.state = 'given up';
    else {
      const pause = Math.min(this.times.retryDelayMs * 2 ** (answer.attempts - 1), LONGEST_PAUSE_MS);
      this.later(pause, () => void this.deliver(received, answer));
    }
  }

  /** The HTTP status of the callback, 0 when there was no answer. */
  private async post({ callbackUrl, caseReference }: ReceivedCase, answer: Answer): Promise<number> {
    const { answerId, outcome, text, at } = answer;
    const body = JSON.stringify({ answerId, caseReference, outcome, text, at });
    try {
      const response = await fetch(callbackUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-signature': this.signature(body) },
        body,
        signal: AbortSignal.any([this.stopped.signal, AbortSignal.timeout(10_000)]),
      });
      await response.body?.cancel();
      return response.status;
    } catch {
      return 0;
    }
  }

  private signature(body: string): string {
    const seconds = Math.floor(this.clock.now().getTime() / 1_000);
    return `${seconds}.${createHmac('sha256', this.secret).update(`${seconds}.${body}`).digest('hex')}`;
  }

  private later(pauseMs: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, pauseMs);
    this.timers.add(timer);
  }
}
