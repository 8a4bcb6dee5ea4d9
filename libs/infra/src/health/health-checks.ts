import { Injectable } from '@nestjs/common';

const LONGEST_MS = 2000;

/** What this process needs in order to serve; each library or the composition root adds its own. */
@Injectable()
export class HealthChecks {
  private readonly checks = new Map<string, () => Promise<unknown>>();
  private readonly watched = new Set<string>();

  /** The check throws when what it looks at cannot be used. */
  register(name: string, check: () => Promise<unknown>): void {
    this.checks.set(name, check);
  }

  /** Something that needs a person and keeps nobody from being served: it shows as `degraded`, never as down. */
  watch(name: string, check: () => Promise<unknown>): void {
    this.register(name, check);
    this.watched.add(name);
  }

  /** Runs every check at once, none longer than two seconds. */
  async run(): Promise<Record<string, 'up' | 'degraded' | 'down'>> {
    const names = [...this.checks.keys()];
    const results = await Promise.all(names.map((name) => this.isUp(name)));
    return Object.fromEntries(
      names.map((name, index) => [name, results[index] ? 'up' : this.watched.has(name) ? 'degraded' : 'down']),
    );
  }

  private async isUp(name: string): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), LONGEST_MS);
    });
    const check = Promise.resolve(name)
      .then((known) => this.checks.get(known)?.())
      .then(
        () => true,
        () => false,
      );
    return Promise.race([check, limit]).finally(() => clearTimeout(timer));
  }
}
