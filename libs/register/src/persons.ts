import { AuditLog } from '@farled/infra';
import {
  type Actor,
  type CalendarDay,
  hasRole,
  type Id,
  isProtected,
  type PersonalNumber,
  type ProtectionStatus,
  Rejected,
  Unavailable,
} from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { Contact } from './contact.entity';
import { Contacts, type NewContact } from './contacts';
import { Custody } from './custody';
import type { Person } from './person.entity';
import { PersonNumbers } from './person-numbers';
import { PersonRecords } from './person-records';
import type { ForeignAddress, PostalAddress } from './post/address';
import type { CivilStatus, Registration } from './post/population-post';

/** What of a person may be asked for, by name. */
export type PersonField = Exclude<keyof PersonView, 'personId' | 'protection' | 'source'>;

/** A person as she may be shown. Of a protected person nothing but the protection. */
export interface PersonView {
  readonly personId: Id;
  readonly protection: ProtectionStatus;
  readonly name?: string | null;
  readonly givenName?: string | null;
  readonly firstNames?: string | null;
  readonly middleName?: string | null;
  readonly surname?: string | null;
  /** Where post reaches her: the special postal address when there is one, else the registered address. */
  readonly address?: PostalAddress | null;
  readonly registeredAddress?: PostalAddress | null;
  readonly specialAddress?: PostalAddress | null;
  readonly foreignAddress?: ForeignAddress | null;
  readonly registration?: Registration | null;
  readonly birthDate?: CalendarDay | null;
  readonly civilStatus?: CivilStatus | null;
  readonly civilStatusSince?: CalendarDay | null;
  readonly isDeregistered?: boolean;
  readonly source?: { readonly name: 'population-register'; readonly at: Date };
}

/** A child as shown to its guardian. */
export interface ChildView {
  readonly personId: Id;
  readonly name: string;
  readonly birthDate: CalendarDay;
}

/** People, by uuid. The only door to what the platform knows about a person; each reading is audited. */
@Injectable()
export class Persons {
  constructor(
    private readonly numbers: PersonNumbers,
    private readonly records: PersonRecords,
    private readonly contacts: Contacts,
    private readonly custody: Custody,
    private readonly audit: AuditLog,
  ) {}

  /** The person with a number; a new one when nobody has it. */
  findOrCreate(number: PersonalNumber): Promise<Id> {
    return this.numbers.findOrCreate(number);
  }

  /** The person with a number, when there is one already. */
  find(number: PersonalNumber): Promise<Id | undefined> {
    return this.numbers.known(number);
  }

  /** Somebody who does not say who she is: nothing is known of her, so there is nothing to protect. */
  createUnidentified(): Promise<Id> {
    return this.records.createUnidentified();
  }

  /** The number itself, for those few who must send it on: signing, digital mail, the case-handling system. */
  async numberOf(id: Id, actor: Actor, purpose: string): Promise<PersonalNumber> {
    const number = await this.numbers.current(id);
    await this.audit.read(undefined, { actor, purpose, personId: id, fields: ['personalNumber'] });
    return number;
  }

  /** Whether a person has a Swedish number at all; one known by a foreign e-legitimation alone has none. */
  async isNumbered(id: Id): Promise<boolean> {
    return (await this.numbers.find(id)) !== undefined;
  }

  /** The same, or undefined for somebody who is known by a foreign e-legitimation alone. */
  async findNumber(id: Id, actor: Actor, purpose: string): Promise<PersonalNumber | undefined> {
    const number = await this.numbers.find(id);
    if (number) await this.audit.read(undefined, { actor, purpose, personId: id, fields: ['personalNumber'] });
    return number;
  }

  /** What may be shown of a person now. */
  async view(actor: Actor, id: Id, purpose: string, fields: readonly PersonField[]): Promise<PersonView> {
    const person = await this.records.current(id);
    return this.show(actor, person, purpose, isProtected(person.protection) ? [] : fields);
  }

  /** The same for a protected person, to those who may: opened on purpose, never as part of a list. */
  async viewProtected(actor: Actor, id: Id, purpose: string, fields: readonly PersonField[]): Promise<PersonView> {
    if (!hasRole(actor, 'protected-data-officer')) {
      await this.audit.record(undefined, { actor, action: 'read', purpose, personId: id, fields, result: 'refused' });
      throw new Rejected('not-allowed', 'forbidden');
    }
    return this.show(actor, await this.records.current(id), purpose, fields);
  }

  /** Asks the population register now; throws `Unavailable` when it does not answer. */
  refresh(id: Id): Promise<Person> {
    return this.records.refresh(id);
  }

  /** Whether a person is protected, asked again at each disclosure. */
  async protection(id: Id): Promise<ProtectionStatus> {
    return (await this.records.current(id)).protection;
  }

  /** The children a person has custody of. A child with protection, or of whom nothing is known, is left out. */
  async childrenInCustody(actor: Actor, id: Id, purpose: string): Promise<ChildView[]> {
    try {
      return await this.childrenOf(actor, id, purpose);
    } catch (error) {
      if (error instanceof Unavailable) return [];
      throw error;
    }
  }

  /**
   * The child as its guardian may see it, when the register says now that she has custody; undefined when she has not.
   * Throws `Unavailable` when the register does not say.
   */
  async childInCustody(actor: Actor, guardianId: Id, childId: Id, purpose: string): Promise<ChildView | undefined> {
    const { id: personId, protection } = await this.records.current(childId);
    if (protection === 'unknown') throw new Unavailable('population-register');
    const children = await this.childrenOf(actor, guardianId, purpose);
    return children.find((child) => child.personId === personId);
  }

  /** All who have custody of a child now. Ids only: one guardian is told nothing of another. */
  async guardiansOf(actor: Actor, childId: Id, purpose: string): Promise<Id[]> {
    return (await this.custody.guardiansOf(actor, childId, purpose)).map(({ personId }) => personId);
  }

  /** How the person wants to be reached. */
  contact(id: Id): Promise<Contact | null> {
    return this.contacts.of(id);
  }

  saveContact(id: Id, contact: NewContact): Promise<void> {
    return this.contacts.save({ kind: 'person', id }, contact, id);
  }

  private async childrenOf(actor: Actor, id: Id, purpose: string): Promise<ChildView[]> {
    const children = await this.custody.custodyOf(actor, id, purpose);
    return children.flatMap(({ personId, name, birthDate }) =>
      name && birthDate ? [{ personId, name, birthDate }] : [],
    );
  }

  private async show(
    actor: Actor,
    person: Person,
    purpose: string,
    fields: readonly PersonField[],
  ): Promise<PersonView> {
    const { id: personId, protection, sourceAt } = person;
    await this.audit.read(undefined, { actor, purpose, personId, fields: fields.length > 0 ? fields : ['protection'] });
    const shown = Object.fromEntries(fields.map((field) => [field, person[field]]));
    const source =
      sourceAt && fields.length > 0 ? { source: { name: 'population-register', at: sourceAt } as const } : {};
    return { personId, protection, ...shown, ...source };
  }
}
