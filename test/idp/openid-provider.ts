import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ClientMetadata } from 'oidc-provider';
import { freePort } from '../support/installation';

/** What the provider says of each person, by her login name; any password will do. */
export type Accounts = Readonly<Record<string, Readonly<Record<string, string | string[]>>>>;

const SCRIPT = join(__dirname, 'run-openid-provider.cjs');

/** The provider `oidc-provider` from npm, in a process of its own. */
export class OpenIdProvider {
  private constructor(
    readonly issuer: string,
    private readonly node: ChildProcess,
  ) {}

  static async start(clients: readonly ClientMetadata[], accounts: Accounts): Promise<OpenIdProvider> {
    const issuer = `http://127.0.0.1:${await freePort()}`;
    const given = [issuer, JSON.stringify(clients), JSON.stringify(accounts)];
    const provider = new OpenIdProvider(issuer, spawn(process.execPath, [SCRIPT, ...given], { stdio: 'ignore' }));
    await provider.untilReady();
    return provider;
  }

  async stop(): Promise<void> {
    const ended = once(this.node, 'exit');
    if (this.node.kill('SIGKILL')) await ended;
  }

  private async untilReady(): Promise<void> {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const answer = await fetch(`${this.issuer}/.well-known/openid-configuration`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await this.stop();
    throw new Error('oidc-provider does not answer');
  }
}
