import { type Actor, isProtected, type Party } from '@farled/kernel';
import { Companies, Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';

/** What parties are called, as far as they may be named now. */
@Injectable()
export class PartyNames {
  constructor(
    private readonly persons: Persons,
    private readonly companies: Companies,
  ) {}

  /** Null for somebody with protected data, or of whom the register says nothing. */
  async of(actor: Actor, party: Party, purpose: string): Promise<string | null> {
    if (party.kind === 'organisation') return (await this.companies.view(party.id)).name;
    const { name, protection } = await this.persons.view(actor, party.id, purpose, ['name']);
    return isProtected(protection) ? null : (name ?? null);
  }
}
