import type { Problem, Violation } from './types';

/** Why nothing came back from the server. */
export type Silence = 'offline' | 'timeout';

/** The server said no, in the reader's language (RFC 9457). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }

  /** What a person reads to support, so that the right log row is found. */
  get reference(): string | undefined {
    return this.problem.correlationId;
  }

  get violations(): readonly Violation[] {
    return this.problem.violations ?? [];
  }
}

/** No answer: no network, or none within the time limit. What was asked may or may not have been done. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  constructor(
    readonly reason: Silence,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

const isProblem = (body: unknown): body is Problem => typeof body === 'object' && body !== null && 'code' in body;

/** The problem a failed response describes, also when a proxy and not Farled wrote it. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  const correlationId = response.headers.get('x-correlation-id') ?? undefined;
  if (isProblem(body)) return new ApiProblem({ ...body, correlationId: body.correlationId ?? correlationId });
  const title = response.statusText || String(response.status);
  return new ApiProblem({
    type: 'about:blank',
    title,
    status: response.status,
    detail: '',
    code: `http.${response.status}`,
    correlationId,
  });
}
