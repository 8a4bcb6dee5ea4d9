import { createHash, randomBytes } from 'node:crypto';
import { BoundedMap } from '../bounded-map';
import type { TestStaff } from '../data/test-persons';

/** What a service asks for, and what its answer is bound to. */
export interface Authorization {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  readonly challenge: string;
}

/** A code that has been given out: good once, for a minute. */
export interface GivenCode {
  readonly asked: Authorization;
  readonly staff: TestStaff;
  /** Machine's time in milliseconds. */
  readonly at: number;
}

const CODE_MS = 60_000;

/** Logins under way, and the codes that wait to be exchanged. */
export class CodeBook {
  private readonly logins = new BoundedMap<string, Authorization>(500);
  private readonly codes = new BoundedMap<string, GivenCode>(500);

  begin(asked: Authorization): string {
    const login = randomBytes(24).toString('base64url');
    this.logins.set(login, asked);
    return login;
  }

  /** The login of that name, used up. */
  take(login: string): Authorization | undefined {
    const asked = this.logins.get(login);
    this.logins.delete(login);
    return asked;
  }

  give(asked: Authorization, staff: TestStaff): string {
    const code = randomBytes(24).toString('base64url');
    this.codes.set(code, { asked, staff, at: Date.now() });
    return code;
  }

  /** What the code stands for, if whoever brings it can show the secret behind the challenge (RFC 7636 section 4.6). */
  exchange(code: string, verifier: string, redirectUri: string): GivenCode | undefined {
    const given = this.codes.get(code);
    this.codes.delete(code);
    const isFresh = given !== undefined && Date.now() - given.at <= CODE_MS;
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const isBound = given?.asked.challenge === challenge && given.asked.redirectUri === redirectUri;
    return isFresh && isBound ? given : undefined;
  }
}
