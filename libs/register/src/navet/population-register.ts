import { Injectable } from '@nestjs/common';
import { type PopulationAnswer, PopulationSource } from './population-source';

interface Waiting {
  readonly number: string;
  readonly resolve: (answer: PopulationAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** Asks the population register; questions asked together, such as by a list, go out in one call. */
@Injectable()
export class PopulationRegister {
  private waiting: Waiting[] = [];

  constructor(private readonly source: PopulationSource) {}

  ask(number: string): Promise<PopulationAnswer> {
    return new Promise((resolve, reject) => {
      if (this.waiting.length === 0) setImmediate(() => void this.send());
      this.waiting.push({ number, resolve, reject });
    });
  }

  private async send(): Promise<void> {
    const all = this.waiting;
    this.waiting = [];
    try {
      const answers = await this.source.fetch([...new Set(all.map(({ number }) => number))]);
      for (const { number, resolve } of all) resolve(answers.get(number) ?? 'failed');
    } catch (error) {
      for (const { reject } of all) reject(error);
    }
  }
}
