import { Unavailable } from '@farled/kernel';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { StaffRefusal } from '../staff-refusal';

const UNAVAILABLE = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM']);

/** Why the library did not accept an answer, as a refusal or as a provider that does not work; never with its values. */
export function refusalOf(error: unknown, providerId: string): Error {
  if (error instanceof StaffRefusal || error instanceof Unavailable) return error;
  if (error instanceof AuthorizationResponseError) return denied(error.error);
  // RFC 6749 5.2: invalid_grant is a code that is false, old or used.
  if (error instanceof ResponseBodyError)
    return new StaffRefusal('failed', `the token endpoint said ${word(error.error)}`);
  if (error instanceof ClientError && !UNAVAILABLE.has(error.code ?? ''))
    return new StaffRefusal('failed', reasonOf(error));
  return new Unavailable(`identity provider ${providerId}`, { cause: error });
}

function denied(code: string): StaffRefusal {
  if (code === 'access_denied') return new StaffRefusal('cancelled', 'the person or the provider said no');
  if (code === 'unmet_authentication_requirements') return new StaffRefusal('level', 'the level cannot be reached');
  if (code === 'temporarily_unavailable' || code === 'server_error') return new StaffRefusal('unavailable', word(code));
  return new StaffRefusal('failed', `the provider said ${word(code)}`);
}

/** The library's code and the claim that was wrong, such as `OAUTH_JWT_CLAIM_COMPARISON_FAILED nonce`. */
function reasonOf(error: ClientError): string {
  const inner = error.cause as { code?: unknown; claim?: unknown; cause?: { claim?: unknown } } | undefined;
  const claim = inner?.claim ?? inner?.cause?.claim;
  return [error.code, claim].filter((part) => typeof part === 'string').join(' ') || 'the answer does not hold';
}

const word = (code: string): string => (/^[a-z_]{1,60}$/.test(code) ? code : 'something unknown');
