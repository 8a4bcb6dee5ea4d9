import { OrganisationNumber, type Party, PersonalNumber } from '@farled/kernel';
import { Companies, Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { ActingRight } from '../acting/acting-right.entity';
import type { FoundRight, RightHolder, RightSource } from '../acting/right-source';
import type { Identified } from './mandate-answer';
import { type Mandate, MinaOmbud } from './mina-ombud';
import { MinaOmbudConfig } from './mina-ombud.config';
import { PermittedServices } from './permitted-services';

const PURPOSE = 'acting.agent';
const FIVE_MINUTES_MS = 300_000;

/** Those who have a mandate in Mina ombud, for the e-services that it covers and no others. */
@Injectable()
export class AgentRights implements RightSource {
  readonly kind = 'agent';
  readonly origin = 'mina-ombud';
  readonly trustedMs = FIVE_MINUTES_MS;

  constructor(
    private readonly minaOmbud: MinaOmbud,
    private readonly services: PermittedServices,
    private readonly config: MinaOmbudConfig,
    private readonly persons: Persons,
    private readonly companies: Companies,
  ) {}

  async find(holder: RightHolder): Promise<FoundRight[]> {
    const mandates = await this.mandates(holder);
    const rights = await Promise.all(mandates.map((mandate) => this.right(mandate)));
    return rights.flatMap((right) => right ?? []);
  }

  async confirm(holder: RightHolder, { partyId, reference }: ActingRight): Promise<FoundRight | undefined> {
    const rights = await this.find(holder);
    return rights.find((right) => right.reference === reference && right.party.id === partyId);
  }

  /** Somebody without a Swedish number has no mandate there. */
  private async mandates(holder: RightHolder): Promise<Mandate[]> {
    const { personId, asker } = holder;
    const number = await this.persons.findNumber(personId, asker, PURPOSE);
    return number ? this.minaOmbud.mandatesOf(personId, number) : [];
  }

  private async right({ id, giver, permissions, startsOn, endsOn }: Mandate): Promise<FoundRight | undefined> {
    const services = await this.services.for(permissions);
    const keepsContact = giver.typ === 'orgnr' && permissions.includes(this.config.contactPermission);
    const party = services.length > 0 || keepsContact ? await this.party(giver) : undefined;
    if (!party) return undefined;
    return { party, reference: id, services, keepsContact, ...(startsOn && { startsOn }), ...(endsOn && { endsOn }) };
  }

  /** The giver by uuid; undefined for a kind of number that is not used here, and for an organisation that is no more. */
  private async party({ id, typ }: Identified): Promise<Party | undefined> {
    if (typ === 'orgnr') return this.organisation(OrganisationNumber.parse(id));
    const number = typ === 'pnr' || typ === 'samnr' ? PersonalNumber.parse(id) : undefined;
    return number && { kind: 'person', id: await this.persons.findOrCreate(number) };
  }

  private async organisation(number: OrganisationNumber | undefined): Promise<Party | undefined> {
    if (!number) return undefined;
    const id = await this.companies.findOrCreate(number);
    const { status } = await this.companies.view(id);
    return status === 'deregistered' ? undefined : { kind: 'organisation', id };
  }
}
