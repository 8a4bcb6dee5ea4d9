import type { Clock } from '@farled/kernel';

/** How a sandbox is set up. What is left out takes the demo's value; port 0 takes any free one. */
export interface SandboxOptions {
  readonly host?: string;
  /** Host by which browsers and the server reach the sandbox, when that is not the one it listens on. */
  readonly address?: string;
  /** Pages for people, plain HTTP. */
  readonly port?: number;
  /** Protocols between machines, HTTPS with client certificates. */
  readonly tlsPort?: number;
  readonly smtpPort?: number;
  readonly clamAvPort?: number;
  /** Folder of the certificates; made when missing. */
  readonly certificates: string;
  /** Where residents come from and go back to. */
  readonly publicUrl?: string;
  /** Folder of the nightly deliveries of the population register. */
  readonly deliveries?: string;
  readonly clock?: Clock;
  /** How long the case-handling system thinks before it answers by itself. */
  readonly answerDelayMs?: number;
  /** First pause before an answer that did not get through is sent again. */
  readonly retryDelayMs?: number;
  /** How long a system in mode `slow` waits before it answers. */
  readonly slowMs?: number;
  /** How long a BankID order waits for the app to be started. */
  readonly startWindowMs?: number;
  /** Told of each request by method and address, so that tests can look through the addresses that others call. */
  readonly onRequest?: (line: string) => void;
}

/** What an operator may set; anything else keeps its default. Throws naming every variable that cannot be read. */
export function optionsFromEnvironment(env: NodeJS.ProcessEnv): SandboxOptions {
  const problems: string[] = [];
  const number = (name: string, fallback: number): number => {
    const text = env[name] ?? '';
    if (text === '') return fallback;
    if (!/^\d{1,9}$/.test(text)) problems.push(`${name} must be a whole number, not "${text}"`);
    return Number(text);
  };
  const options: SandboxOptions = {
    host: env.HOST || '127.0.0.1',
    address: env.SANDBOX_HOST || '127.0.0.1',
    port: number('SANDBOX_PORT', 3001),
    tlsPort: number('SANDBOX_TLS_PORT', 3002),
    smtpPort: number('SANDBOX_SMTP_PORT', 3025),
    clamAvPort: number('SANDBOX_CLAMAV_PORT', 3003),
    certificates: env.FARLED_CERTS || '.farled/certs',
    deliveries: env.FARLED_REGISTER_DELIVERIES || '.farled/deliveries',
    publicUrl: env.FARLED_PUBLIC_URL || `http://127.0.0.1:${number('PORT', 3000)}`,
    answerDelayMs: number('SANDBOX_ANSWER_DELAY_MS', 1_500),
    slowMs: number('SANDBOX_SLOW_MS', 8_000),
    startWindowMs: number('SANDBOX_BANKID_START_WINDOW_MS', 30_000),
    ...(env.SANDBOX_LOG_REQUESTS === 'true' && { onRequest: (line: string) => console.log(line) }),
  };
  if (env.NODE_ENV === 'production') problems.push('NODE_ENV=production: the sandbox is for demo and test only');
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return options;
}
