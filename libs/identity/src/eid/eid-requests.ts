import { I18n } from '@farled/infra';
import { type AssuranceLevel, LANGUAGES, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { authnRequest, type DescribedProvider, type OutgoingRequest } from '../saml';
import { EidParties } from './eid-parties';
import { assuranceOf } from './eid-person';
import { EidPrincipals } from './eid-principals';
import { Federation } from './federation';
import { principalSelection, signMessage, userMessage } from './request-extensions';
import type { SamlRequest } from './saml-request.entity';
import { type BegunRequest, type NewSamlRequest, SamlRequests } from './saml-requests';

const SUPPORTS_USER_MESSAGE = 'http://id.swedenconnect.se/general-ec/1.0/supports-user-message';

/** Asks residents' IdPs. */
@Injectable()
export class EidRequests {
  constructor(
    private readonly parties: EidParties,
    private readonly federation: Federation,
    private readonly requests: SamlRequests,
    private readonly principals: EidPrincipals,
    private readonly i18n: I18n,
  ) {}

  /** Writes the request down for this browser; refuses an IdP that is not offered, or has no level that is enough. */
  async begin(wish: Omit<NewSamlRequest, 'levels'>, least: AssuranceLevel = 2): Promise<BegunRequest> {
    const offered = this.parties.levels(await this.offered(wish.idp));
    const levels = offered.filter((level) => assuranceOf(level) >= least);
    if (levels.length === 0) throw new Rejected('eid.no-level', 'conflict');
    return this.requests.begin({ ...wish, levels });
  }

  /** How the browser carries the request to the IdP, which is told whom we expect when we know her. */
  async outgoing(request: SamlRequest): Promise<OutgoingRequest> {
    const provider = await this.offered(request.idp);
    const { id, levels, relayState, message, expectedPersonId } = request;
    const principal = await this.principals.of(provider, expectedPersonId);
    const extensions = {
      ...(Object.keys(principal).length > 0 ? principalSelection(principal) : {}),
      ...(message === null ? this.greeting(provider) : signMessage(message, request.idp)),
    };
    const wish = { id, levels, relayState, ...(Object.keys(extensions).length > 0 ? { extensions } : {}) };
    return authnRequest(this.parties.ourselves(request.purpose), this.parties.idp(provider), wish);
  }

  private greeting({ categories }: DescribedProvider) {
    if (!categories.includes(SUPPORTS_USER_MESSAGE)) return {};
    const texts = LANGUAGES.map((language) => [language, this.i18n.text('eid.user-message', language)]);
    return userMessage(Object.fromEntries(texts));
  }

  private async offered(entityId: string): Promise<DescribedProvider> {
    const provider = await this.federation.provider(entityId);
    if (!provider) throw new Rejected('eid.no-provider', 'not-found');
    return provider;
  }
}
