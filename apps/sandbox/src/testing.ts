import { Agent, request } from 'node:https';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ControlledClock, type JsonObject } from '@farled/kernel';
import type { KeyedCertificate } from './certificates/issue';
import type { SandboxOptions } from './options';
import { type Sandbox, startSandbox } from './sandbox';

/** Certificates that all tests of this machine share: making RSA keys takes seconds. */
const SHARED_CERTIFICATES = join(tmpdir(), `farled-test-certs-${userInfo().uid}-1`);

/** A sandbox of a test's own: free ports and a clock that the test moves. */
export class TestSandbox {
  private constructor(
    readonly sandbox: Sandbox,
    readonly clock: ControlledClock,
  ) {}

  static async start(options: Partial<SandboxOptions> = {}): Promise<TestSandbox> {
    const clock = new ControlledClock(new Date());
    const free = { port: 0, tlsPort: 0, smtpPort: 0, clamAvPort: 0, answerDelayMs: 0, retryDelayMs: 1, slowMs: 5_000 };
    const sandbox = await startSandbox({ ...free, certificates: SHARED_CERTIFICATES, clock, ...options });
    return new TestSandbox(sandbox, clock);
  }

  stop(): Promise<void> {
    return this.sandbox.close();
  }

  /** Calls a machine protocol with the municipality's certificate, or another, or none. */
  call(method: string, path: string, body?: string | JsonObject, options: CallOptions = {}): Promise<Answer> {
    const { ca, client } = this.sandbox.certificates;
    const who =
      options.as === null ? {} : { cert: (options.as ?? client).certificate, key: (options.as ?? client).key };
    const agent = new Agent({ ca: ca.certificate, ...who });
    const text = typeof body === 'object' ? JSON.stringify(body) : body;
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', ...options.headers };
      const call = request(`${this.sandbox.tlsUrl}${path}`, { method, agent, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          agent.destroy();
          resolve({
            status: answer.statusCode ?? 0,
            body: JSON.parse(Buffer.concat(chunks).toString('utf8') || 'null'),
          });
        });
      });
      call.on('error', reject);
      call.end(text);
    });
  }

  /** Posts JSON with the municipality's certificate. */
  post(path: string, body: JsonObject, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call('POST', path, body, { headers });
  }
}

export interface CallOptions {
  readonly headers?: Record<string, string>;
  /** Another client certificate; null for none. */
  readonly as?: KeyedCertificate | null;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the protocol answers
  readonly body: any;
}
