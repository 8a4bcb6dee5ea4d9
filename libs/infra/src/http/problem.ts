import { Rejected, type RejectionKind, Unavailable, type Violation } from '@farled/kernel';
import { findText, type Language } from '../i18n/texts';

/** Problem details (RFC 9457), with a code for machines and a text in the reader's language. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly correlationId?: string;
  readonly violations?: readonly { path: string; code: string; message: string }[];
}

const STATUS: Readonly<Record<RejectionKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  'unsupported-type': 415,
  invalid: 422,
  'too-many': 429,
};

const KIND_OF_STATUS = new Map(Object.entries(STATUS).map(([kind, status]) => [status, kind as RejectionKind]));

/** What an error says to the caller. Anything unknown is our own fault and says nothing but its reference. */
export function problemOf(error: unknown, language: Language, correlationId?: string): Problem {
  const rejected = asRejected(error);
  if (rejected) return ofRejected(rejected, language, correlationId);
  const [code, status] = error instanceof Unavailable ? (['unavailable', 503] as const) : (['internal', 500] as const);
  return {
    type: 'about:blank',
    title: text(`problem.${code}`, language),
    status,
    detail: ofSystem(error, language) ?? text(`problem.${code}.detail`, language),
    code,
    correlationId,
  };
}

/** Some systems have words of their own for their silence. */
const ofSystem = (error: unknown, language: Language): string | undefined =>
  error instanceof Unavailable ? findText(`unavailable.${error.system}`, language) : undefined;

function ofRejected(error: Rejected, language: Language, correlationId?: string): Problem {
  return {
    type: 'about:blank',
    title: text(`problem.${error.kind}`, language),
    status: STATUS[error.kind],
    detail: findText(error.code, language, error.params) ?? text(`problem.${error.kind}`, language),
    code: error.code,
    correlationId,
    ...(error.violations.length > 0 ? { violations: error.violations.map((one) => violation(one, language)) } : {}),
  };
}

function violation({ path, code, params }: Violation, language: Language) {
  const message = findText(`violation.${code}`, language, params) ?? findText(code, language, params);
  return { path, code, message: message ?? text('violation.invalid', language) };
}

/** How long the caller should wait before the next attempt (RFC 9110 section 10.2.3), when that would help. */
export function secondsToWait(error: unknown, status: number): number | undefined {
  if (status === 503) return 10;
  if (status !== 429) return undefined;
  return error instanceof Rejected ? Number(error.params.seconds ?? 60) : 60;
}

/** Errors of Nest, Express and its parsers carry an HTTP status; below 500 they are the caller's. */
function asRejected(error: unknown): Rejected | undefined {
  if (error instanceof Rejected) return error;
  const { status, statusCode } = (error ?? {}) as { status?: unknown; statusCode?: unknown };
  const kind = KIND_OF_STATUS.get(Number(status ?? statusCode));
  return kind ? new Rejected(`http.${kind}`, kind) : undefined;
}

const text = (code: string, language: Language): string => findText(code, language) ?? code;
