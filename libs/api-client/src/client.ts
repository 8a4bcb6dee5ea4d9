import { NoAnswer, problemOf } from './problem';
import { type Call, type Caller, requestOf, urlOf } from './request';
import type { Route, RouteInput, RouteResponse } from './routes';
import type { Session } from './types';
import { upload } from './upload';

export interface ApiOptions {
  /** The reader's language now, sent with every request. */
  language: () => string;
  /** Told after each answer but the session's own: the session lives on. */
  onActivity?: () => void;
  /** Asks the person to identify herself anew; true when she has, and the call is worth sending again. */
  onStepUp?: () => Promise<boolean>;
  /** Told when the server no longer knows who asks. */
  onLoggedOut?: () => void;
  /** Told when the session has come to act as or for somebody else than the page was opened for. */
  onActingChanged?: () => void;
  timeoutMs?: number;
}

export interface CallOptions {
  signal?: AbortSignal;
  timeoutMs?: number;
  /** The page asks by itself: it is no sign that anybody is there, and the session ends as if it had not asked. */
  background?: boolean;
  /** The call outlives the page that makes it. */
  keepalive?: boolean;
}

const DEFAULT_TIME_LIMIT = 20_000;
const STALE_TOKEN = /csrf/;
const STEP_UP = /^step-up$/;

/** Speaks with Farled's API: typed by route, with CSRF token, language, time limit and problems as errors. */
export class ApiClient {
  private csrfToken: string | undefined;
  private actingKey: string | undefined;

  constructor(private readonly options: ApiOptions) {}

  /** Calls one route; throws ApiProblem when the server refuses and NoAnswer when there is no reply. */
  async call<R extends Route>(route: R, input: RouteInput<R>, options: CallOptions = {}): Promise<RouteResponse<R>> {
    const call: Call = { route, input };
    const opened = this.actingKey;
    let response = await this.send(call, options);
    if (await isRefusedBy(response, STALE_TOKEN)) response = await this.sendAgain(call, options);
    if ((await isRefusedBy(response, STEP_UP)) && (await this.options.onStepUp?.())) {
      response = await this.sendAgain(call, options);
    }
    if (!response.ok) return this.refuse(response, opened);
    if (route !== 'GET /api/session' && !options.background) this.options.onActivity?.();
    const answer: unknown = await bodyOf(response);
    this.remember(answer);
    return answer as RouteResponse<R>;
  }

  /** Sends a file to a route that takes one; `onProgress` hears the share sent, 0 to 1. */
  async upload<R extends Route>(
    route: R,
    input: RouteInput<R>,
    { onProgress, signal }: { onProgress?: (share: number) => void; signal?: AbortSignal } = {},
  ): Promise<RouteResponse<R>> {
    if (!this.csrfToken) await this.call('GET /api/session', {});
    const { url, init } = requestOf({ route, input }, this.caller());
    const answer = await upload({
      url,
      headers: init.headers as Headers,
      body: init.body as FormData,
      onProgress,
      signal,
    });
    this.options.onActivity?.();
    return answer as RouteResponse<R>;
  }

  /** With a new token: the login has changed the session. */
  private sendAgain(call: Call, options: CallOptions): Promise<Response> {
    this.csrfToken = undefined;
    return this.send(call, options);
  }

  private async send(call: Call, options: CallOptions): Promise<Response> {
    const { method } = urlOf(call);
    if (method !== 'GET' && !this.csrfToken) await this.call('GET /api/session', {}, options);
    const { url, init } = requestOf(call, { ...this.caller(), background: options.background });
    const limit = AbortSignal.timeout(options.timeoutMs ?? this.options.timeoutMs ?? DEFAULT_TIME_LIMIT);
    const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
    try {
      return await fetch(url, { ...init, signal, keepalive: options.keepalive });
    } catch (error) {
      if (options.signal?.aborted) throw error;
      throw new NoAnswer(limit.aborted ? 'timeout' : 'offline', { cause: error });
    }
  }

  private async refuse(response: Response, opened: string | undefined): Promise<never> {
    const problem = await problemOf(response);
    if (problem.status === 401) this.options.onLoggedOut?.();
    // An answer to what was asked before this page itself changed it says nothing.
    if (problem.code === 'acting.changed' && opened === this.actingKey) this.options.onActingChanged?.();
    throw problem;
  }

  private remember(answer: unknown): void {
    if (typeof answer !== 'object' || answer === null || !('csrfToken' in answer)) return;
    const session = answer as Session;
    this.csrfToken = session.csrfToken;
    if (!session.authenticated || !session.actingKey) return;
    this.actingKey ??= session.actingKey;
    // What this page does goes on being refused until somebody has decided what it is to be.
    if (this.actingKey !== session.actingKey) this.options.onActingChanged?.();
  }

  private caller(): Caller {
    return { language: this.options.language(), csrfToken: this.csrfToken, actingKey: this.actingKey };
  }

  /** Forgets who was logged in and for whom she acted: this page has changed it, on purpose. */
  forgetToken(): void {
    this.csrfToken = undefined;
    this.actingKey = undefined;
  }
}

async function isRefusedBy(response: Response, wanted: RegExp): Promise<boolean> {
  if (response.status !== 403) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const code = (body as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && wanted.test(code);
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}
