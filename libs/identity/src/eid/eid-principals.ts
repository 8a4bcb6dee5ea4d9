import { type Id, platform } from '@farled/kernel';
import { ForeignIdentities, Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { DescribedProvider } from '../saml';
import { EidConfig } from './eid.config';

const PURPOSE = 'principal-selection';

/** Tells an IdP whom we expect, by the attributes that it asks for (Principal Selection in SAML Authentication Requests). */
@Injectable()
export class EidPrincipals {
  constructor(
    private readonly config: EidConfig,
    private readonly persons: Persons,
    private readonly foreign: ForeignIdentities,
  ) {}

  /** Nothing when the IdP does not want to know, or could be told in an address only: no number belongs in one. */
  async of({ wantsPrincipal, ssoUrls }: DescribedProvider, personId: Id | null): Promise<Record<string, string>> {
    if (!personId || !ssoUrls.post) return {};
    const found: Record<string, string> = {};
    for (const name of wantsPrincipal) {
      const value = await this.value(name, personId);
      if (value) found[name] = value;
    }
    return found;
  }

  private async value(name: string, personId: Id): Promise<string | undefined> {
    if (name === this.config.attribute('prid')) return this.foreign.pridOf(personId);
    if (name !== this.config.attribute('personalNumber') || !(await this.persons.isNumbered(personId)))
      return undefined;
    return (await this.persons.numberOf(personId, platform('eid'), PURPOSE)).digits;
  }
}
