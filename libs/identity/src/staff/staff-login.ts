import { randomBytes } from 'node:crypto';
import { AuditLog } from '@farled/infra';
import { platform } from '@farled/kernel';
import { Injectable, Logger } from '@nestjs/common';
import type { Request } from 'express';
import { newRequestId, SamlNotIdentified, SamlRefusal } from '../saml';
import { Sessions } from '../session/sessions';
import { SamlConfig } from './saml.config';
import { SamlServiceProvider } from './saml-service-provider';
import { StaffDirectory } from './staff-directory';
import { StaffLoginAttempts } from './staff-login-attempts';
import { staffOf } from './staff-profile';

/** Pages that staff may be sent back to; anything else could lead to another site. */
const OWN_PAGE = /^\/(officer|studio)(\/[\w\-./?=&%]*)?$/;
const FIRST_PAGE = '/officer/';

export interface BegunLogin {
  readonly idpUrl: string;
  /** Goes into a cookie: only this browser can bring the answer. */
  readonly browserSecret: string;
}

/** Login of staff through the municipality's own IdP. There is no other way in: no password and no choice of role. */
@Injectable()
export class StaffLogin {
  private readonly logger = new Logger('StaffLogin');

  constructor(
    private readonly provider: SamlServiceProvider,
    private readonly attempts: StaffLoginAttempts,
    private readonly staff: StaffDirectory,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
    private readonly config: SamlConfig,
  ) {}

  async begin(returnTo: string | undefined): Promise<BegunLogin> {
    const id = newRequestId();
    const browserSecret = `${id}.${randomBytes(32).toString('base64url')}`;
    const page = returnTo && OWN_PAGE.test(returnTo) && !returnTo.includes('//') ? returnTo : FIRST_PAGE;
    const idpUrl = await this.provider.requestUrl(id);
    await this.attempts.begin({ id, returnTo: page, browserSecret, askedAt: new Date() });
    return { idpUrl, browserSecret };
  }

  /** Takes the IdP's answer; returns the page to go to, logged in or with the reason why not. */
  async finish(request: Request, samlResponse: string, browserSecret: string): Promise<string> {
    const id = browserSecret.split('.', 1)[0] ?? '';
    const attempt = await this.attempts.waiting(id, browserSecret);
    if (!attempt || !(await this.attempts.use(id))) return this.refused(FIRST_PAGE, 'no attempt waits in this browser');
    try {
      const identity = staffOf(await this.provider.accept(samlResponse, attempt), this.config.groups);
      const { id: staffId, roles, department } = await this.staff.remember(identity);
      await this.sessions.begin(request, { kind: 'staff', staffId, roles, department });
      const actor = { kind: 'staff', staffId, roles, department } as const;
      await this.audit.record(undefined, { actor, action: 'login', purpose: 'saml' });
      return attempt.returnTo;
    } catch (error) {
      if (error instanceof SamlNotIdentified && error.outcome === 'cancelled')
        return failed(attempt.returnTo, 'cancelled');
      if (!(error instanceof SamlRefusal || error instanceof SamlNotIdentified)) throw error;
      return this.refused(attempt.returnTo, error.message);
    }
  }

  private async refused(page: string, reason: string): Promise<string> {
    this.logger.warn({ reason }, 'staff login refused');
    const actor = platform('staff-login');
    await this.audit.record(undefined, { actor, action: 'login', purpose: 'saml', result: 'refused' });
    return failed(page, 'failed');
  }
}

const failed = (page: string, why: 'cancelled' | 'failed'): string => `${page.split('?', 1)[0]}?login=${why}`;
