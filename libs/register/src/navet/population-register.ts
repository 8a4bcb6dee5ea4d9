import { Injectable } from '@nestjs/common';
import { NavetClient, type PopulationAnswer } from './navet-client';

const MOST_IN_A_CALL = 900;

interface Waiting {
  readonly number: string;
  readonly resolve: (answer: PopulationAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** Asks the population register; questions asked together, such as by a list, go out in one call. */
@Injectable()
export class PopulationRegister {
  private waiting: Waiting[] = [];

  constructor(private readonly client: NavetClient) {}

  ask(number: string): Promise<PopulationAnswer> {
    return new Promise((resolve, reject) => {
      if (this.waiting.length === 0) setImmediate(() => void this.send());
      this.waiting.push({ number, resolve, reject });
    });
  }

  private async send(): Promise<void> {
    const all = this.waiting;
    this.waiting = [];
    for (let from = 0; from < all.length; from += MOST_IN_A_CALL) {
      await this.sendBatch(all.slice(from, from + MOST_IN_A_CALL));
    }
  }

  private async sendBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.client.fetch([...new Set(batch.map(({ number }) => number))]);
      for (const { number, resolve } of batch) resolve(answers.get(number) ?? 'failed');
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
