import { AuditLog } from '@farled/infra';
import { PersonRegister } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { SamlRefusal } from '../saml';
import { Sessions } from '../session/sessions';
import { EidAnswers } from './eid-answers';
import { assuranceOf, EidPerson } from './eid-person';
import { SamlRequests, type WaitingRequest } from './saml-requests';

const FIRST_PAGE = '/mina-arenden';
/** Pages of the portal; anything else could lead to another site. */
const OWN_PAGE = /^\/(?!api\/)[\w\-./?=&%~]*$/;

/** Login of residents by SAML, with the e-legitimation of their choice. */
@Injectable()
export class EidLogin {
  constructor(
    private readonly answers: EidAnswers,
    private readonly requests: SamlRequests,
    private readonly person: EidPerson,
    private readonly sessions: Sessions,
    private readonly register: PersonRegister,
    private readonly audit: AuditLog,
  ) {}

  /** Takes the IdP's answer; returns the page to go to, logged in or with what came in the way. */
  async finish(request: Request, samlResponse: string, waiting: WaitingRequest | undefined): Promise<string> {
    try {
      const asked = await this.requests.answer('login', waiting);
      const assertion = await this.answers.accept(samlResponse, asked);
      const personId = await this.person.of(assertion);
      if (asked.expectedPersonId && asked.expectedPersonId !== personId) throw new SamlRefusal('wrong-person');
      const actor = { kind: 'resident', personId, assurance: assuranceOf(assertion.level) } as const;
      await this.sessions.begin(request, actor);
      await this.register.lookUpAtLogin(personId);
      await this.audit.record(undefined, { actor, action: 'login', purpose: 'eid', personId });
      return asked.returnTo;
    } catch (error) {
      const outcome = await this.answers.explain(error, waiting?.request);
      return loginPage(waiting?.request.returnTo ?? FIRST_PAGE, outcome);
    }
  }
}

/** The page of the portal to come back to after a login. */
export const ownPage = (wanted: unknown): string =>
  typeof wanted === 'string' && OWN_PAGE.test(wanted) && !wanted.includes('//') ? wanted : FIRST_PAGE;

/** The login page, which says what came in the way and offers every way anew. */
export const loginPage = (returnTo: string, outcome: string): string =>
  `/logga-in?till=${encodeURIComponent(returnTo)}&eid=${outcome}`;
