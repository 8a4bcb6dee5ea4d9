import { AuditLog, CLOCK } from '@farled/infra';
import { type Actor, type Clock, type Party, Unavailable } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Companies } from '../company/companies';
import { PersonNumbers } from '../person-numbers';
import type { OwnedProperty } from './owned-property';
import { Ownership } from './ownership.entity';
import { PropertyRegister } from './property-register';
import { PropertyRegisterConfig } from './property-register.config';

const HOUR_MS = 3_600_000;

/** What somebody owns, and when the property register said so; null when it never has. */
export interface OwnershipView {
  readonly properties: readonly OwnedProperty[];
  readonly source: { readonly name: 'property-register'; readonly at: Date } | null;
}

const UNKNOWN: OwnershipView = { properties: [], source: null };

/** What persons and organisations own, by their uuid. */
@Injectable()
export class Properties {
  constructor(
    private readonly source: DataSource,
    private readonly register: PropertyRegister,
    private readonly config: PropertyRegisterConfig,
    private readonly companies: Companies,
    private readonly numbers: PersonNumbers,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What a party owns, not older than configured; when the register does not answer, as old as it is. */
  async ownedBy(actor: Actor, party: Party, purpose: string): Promise<OwnershipView> {
    const personId = party.kind === 'person' ? party.id : undefined;
    await this.audit.read(undefined, { actor, purpose, personId, fields: ['ownership'] });
    const known = await this.source.manager.findOneBy(Ownership, { partyId: party.id });
    if (known && this.isFresh(known)) return toView(known);
    try {
      return await this.ask(party);
    } catch (error) {
      if (error instanceof Unavailable) return known ? toView(known) : UNKNOWN;
      throw error;
    }
  }

  private async ask(party: Party): Promise<OwnershipView> {
    const number = await this.numberOf(party);
    if (!number) return UNKNOWN;
    const properties = await this.register.ownedBy(number);
    const row = { partyId: party.id, partyKind: party.kind, properties, sourceAt: this.clock.now() };
    await this.source.manager.upsert(Ownership, row, ['partyId']);
    return toView(row);
  }

  private async numberOf({ kind, id }: Party): Promise<string | undefined> {
    return kind === 'person' ? (await this.numbers.find(id))?.digits : this.companies.numberOf(id);
  }

  private isFresh({ sourceAt }: Ownership): boolean {
    return this.clock.now().getTime() - sourceAt.getTime() < this.config.freshHours * HOUR_MS;
  }
}

const toView = ({ properties, sourceAt: at }: Ownership): OwnershipView => ({
  properties,
  source: { name: 'property-register', at },
});
