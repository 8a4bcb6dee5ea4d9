import { type AssuranceLevel, type Id, PersonalNumber, ProvisionalId, Rejected } from '@farled/kernel';
import { ForeignIdentities, type ForeignPerson, Persons, type PridPersistence } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { ATTRIBUTE, SamlRefusal, type VerifiedAssertion } from '../saml';
import { EidConfig } from './eid.config';
import { NoLastingIdentity } from './no-lasting-identity';

const LONGEST_NAME = 200;

/** Finds who a verified assertion speaks of. */
@Injectable()
export class EidPerson {
  constructor(
    private readonly config: EidConfig,
    private readonly persons: Persons,
    private readonly foreign: ForeignIdentities,
  ) {}

  /** By the personal number (or coordination number) of a Swedish e-legitimation, or by the provisional id of a foreign one. */
  async of(assertion: VerifiedAssertion): Promise<Id> {
    const prid = assertion.value(this.config.attribute('prid'));
    if (prid !== undefined) return this.foreigner(assertion, prid);
    const number = PersonalNumber.parse(assertion.required(this.config.attribute('personalNumber')));
    if (!number) throw new SamlRefusal('attribute', 'the personal number cannot be read');
    return this.persons.findOrCreate(number);
  }

  private async foreigner(assertion: VerifiedAssertion, text: string): Promise<Id> {
    const prid = ProvisionalId.parse(text);
    const persistence = assertion.required(this.config.attribute('pridPersistence'));
    if (!prid || !isPersistence(persistence)) throw new SamlRefusal('attribute', 'prid or its persistence');
    const number = this.mappedNumber(assertion);
    const person: ForeignPerson = { prid, persistence, name: nameOf(assertion), ...(number ? { number } : {}) };
    try {
      return await this.foreign.findOrCreate(person);
    } catch (error) {
      if (error instanceof Rejected) throw new NoLastingIdentity();
      throw error;
    }
  }

  /** A mapped number without a binding that we trust counts for nothing (attribute specification, section 3.3.2). */
  private mappedNumber(assertion: VerifiedAssertion): PersonalNumber | undefined {
    const bindings = assertion.values(this.config.attribute('binding')).flatMap((value) => value.split(/[;\s]+/));
    if (!bindings.some((binding) => this.config.bindings.includes(binding))) return undefined;
    return PersonalNumber.parse(assertion.value(this.config.attribute('mappedPersonalNumber')) ?? '');
  }
}

/** For people to read, where no register has a name. */
function nameOf(assertion: VerifiedAssertion): string {
  const parts = [ATTRIBUTE.givenName, ATTRIBUTE.surname].map((part) => assertion.value(part));
  const name = assertion.value(ATTRIBUTE.displayName) ?? parts.filter(Boolean).join(' ');
  return name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
}

const isPersistence = (text: string): text is PridPersistence => /^[ABC]$/.test(text);

/** The level of assurance of a login by the URI that the IdP answered; what we do not know counts as the lowest. */
export function assuranceOf(level: string): AssuranceLevel {
  if (/(loa4|eidas(-nf)?-high)$/.test(level)) return 4;
  return /(loa3|loa3-nonresident|eidas(-nf)?-sub)$/.test(level) ? 3 : 2;
}
