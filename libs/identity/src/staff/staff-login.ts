import { randomBytes } from 'node:crypto';
import { AuditLog } from '@farled/infra';
import { type Actor, type Id, platform, Unavailable } from '@farled/kernel';
import { Injectable, Logger } from '@nestjs/common';
import type { Request } from 'express';
import { newRequestId } from '../saml';
import { StaffAccounts } from './account/staff-accounts';
import type { StaffClaims } from './claims/claims';
import { identityOf } from './claims/identity-of';
import { StaffEntrance } from './login-session/staff-entrance';
import { OidcLogin } from './oidc/oidc-login';
import type { StaffProvider } from './provider/staff-provider';
import { StaffProviders } from './provider/staff-providers';
import { SamlLogin } from './saml/saml-login';
import type { StaffLoginAttempt } from './staff-login-attempt.entity';
import { StaffLoginAttempts } from './staff-login-attempts';
import { type LoginOutcome, StaffRefusal } from './staff-refusal';

/** Pages that staff may be sent back to; anything else could lead to another site. */
const OWN_PAGE = /^\/(officer|studio)(\/[\w\-./?=&%]*)?$/;
const FIRST_PAGE = '/officer/';

export interface LoginWish {
  readonly returnTo?: string;
  readonly provider?: string;
  /** The actor of the session when she identifies herself anew (step-up). */
  readonly again?: Actor;
}

/** By which protocol, and at the address of which provider, an answer came. */
export interface AnswerWay {
  readonly kind: StaffProvider['kind'];
  readonly id?: string;
}

export interface BegunLogin {
  /** The provider's page, or our own where one chooses between several. */
  readonly url: string;
  /** Goes into a cookie: only this browser can bring the answer. */
  readonly browserSecret?: string;
}

/** Login of staff through the municipality's own identity providers: no password of ours, and no choice of role. */
@Injectable()
export class StaffLogin {
  private readonly logger = new Logger('StaffLogin');

  constructor(
    private readonly providers: StaffProviders,
    private readonly saml: SamlLogin,
    private readonly oidc: OidcLogin,
    private readonly attempts: StaffLoginAttempts,
    private readonly accounts: StaffAccounts,
    private readonly entrance: StaffEntrance,
    private readonly audit: AuditLog,
  ) {}

  async begin({ returnTo, provider: id, again }: LoginWish): Promise<BegunLogin> {
    const page = ownPage(returnTo);
    const own = again?.kind === 'staff' ? again : undefined;
    const provider = this.providers.find(own?.identified?.provider ?? id) ?? this.providers.only;
    if (!provider) return { url: choicePage(page) };
    const attempt = newAttempt(provider, page, own?.staffId);
    try {
      const url = await this.toProvider(provider, attempt);
      await this.attempts.begin(attempt);
      return { url, browserSecret: attempt.browserSecret };
    } catch (error) {
      return { url: await this.refused(page, provider.id, refusalFrom(error)) };
    }
  }

  /** Takes a provider's answer; returns the page to go to, logged in or with the reason why not. */
  async finish(request: Request, answer: string, browserSecret: string, by: AnswerWay): Promise<string> {
    const found = await this.waiting(browserSecret, by);
    if (!found)
      return this.refused(FIRST_PAGE, by.id ?? by.kind, new StaffRefusal('failed', 'no attempt waits in this browser'));
    const { attempt, provider } = found;
    try {
      await this.enter(request, provider, attempt, await this.ask(provider, attempt, answer));
      return attempt.returnTo;
    } catch (error) {
      return this.refused(attempt.returnTo, provider.id, refusalFrom(error));
    }
  }

  /** The attempt of this browser, used up; undefined when none waits, or the answer comes another way than it asked. */
  private async waiting(browserSecret: string, by: AnswerWay) {
    const id = browserSecret.split('.', 1)[0] ?? '';
    const attempt = await this.attempts.waiting(id, browserSecret);
    const provider = this.providers.find(attempt?.provider);
    if (!attempt || provider?.kind !== by.kind || (by.id ?? provider.id) !== provider.id) return undefined;
    return (await this.attempts.use(id)) ? { attempt, provider } : undefined;
  }

  private async enter(request: Request, provider: StaffProvider, attempt: StaffLoginAttempt, claims: StaffClaims) {
    const account = await this.accounts.enter(identityOf(provider, claims));
    if (attempt.staffId && attempt.staffId !== account.id) {
      throw new StaffRefusal('other-person', 'another person answered a step-up');
    }
    await this.entrance.open(request, account, { ...claims, provider: provider.id });
  }

  private toProvider(provider: StaffProvider, attempt: NewAttempt): Promise<string> {
    if (provider.kind === 'saml') return this.saml.begin(provider, attempt.id);
    const { id: state, nonce, codeVerifier, isFresh } = attempt;
    return this.oidc.begin(provider, { state, nonce: nonce ?? '', codeVerifier: codeVerifier ?? '' }, isFresh);
  }

  private ask(provider: StaffProvider, attempt: StaffLoginAttempt, answer: string): Promise<StaffClaims> {
    return provider.kind === 'saml'
      ? this.saml.accept(provider, attempt, answer)
      : this.oidc.accept(provider, attempt, answer);
  }

  private async refused(page: string, provider: string, { outcome, reason }: StaffRefusal): Promise<string> {
    const path = page.split('?', 1)[0] ?? FIRST_PAGE;
    if (outcome === 'cancelled') return failed(path, outcome);
    this.logger.warn({ provider, outcome, reason }, 'staff login refused');
    const actor = platform('staff-login');
    await this.audit.record(undefined, {
      actor,
      action: 'login',
      purpose: provider,
      fields: [outcome],
      result: 'refused',
    });
    return failed(path, outcome);
  }
}

type NewAttempt = Parameters<StaffLoginAttempts['begin']>[0];

function newAttempt(provider: StaffProvider, returnTo: string, staffId: Id | undefined): NewAttempt {
  const id = newRequestId();
  const isOidc = provider.kind === 'oidc';
  return {
    ...{ id, returnTo, provider: provider.id, askedAt: new Date() },
    browserSecret: `${id}.${secret()}`,
    nonce: isOidc ? secret() : null,
    codeVerifier: isOidc ? secret() : null,
    isFresh: provider.kind === 'saml' || staffId !== undefined,
    staffId: staffId ?? null,
  };
}

const secret = (): string => randomBytes(32).toString('base64url');
const ownPage = (page: string | undefined): string =>
  page && OWN_PAGE.test(page) && !page.includes('//') ? page : FIRST_PAGE;

/** What may be said of a login that did not go through; our own faults are thrown on. */
function refusalFrom(error: unknown): StaffRefusal {
  if (error instanceof StaffRefusal) return error;
  if (error instanceof Unavailable) return new StaffRefusal('unavailable', error.message);
  throw error;
}

const failed = (page: string, why: LoginOutcome): string => `${page}?login=${why}`;
const choicePage = (page: string): string => {
  const [, app = 'officer', rest = '/'] = /^\/(officer|studio)(\/.*)?$/.exec(page) ?? [];
  return `/${app}/logga-in?next=${encodeURIComponent(rest)}`;
};
