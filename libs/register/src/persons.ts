import { AuditLog, CLOCK } from '@farled/infra';
import {
  type Actor,
  type CalendarDay,
  type Clock,
  hasRole,
  type Id,
  isProtected,
  legalDay,
  type PersonalNumber,
  type ProtectionStatus,
  Rejected,
  Unavailable,
} from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Contact } from './contact.entity';
import { Contacts, type NewContact } from './contacts';
import type { PostalAddress } from './navet/navet-post';
import type { Person } from './person.entity';
import { PersonNumbers } from './person-numbers';
import { PersonRecords } from './person-records';

export type PersonField = 'name' | 'givenName' | 'address' | 'birthDate';

/** A person as she may be shown. Of a protected person nothing but the protection. */
export interface PersonView {
  readonly personId: Id;
  readonly protection: ProtectionStatus;
  readonly name?: string | null;
  readonly givenName?: string | null;
  readonly address?: PostalAddress | null;
  readonly birthDate?: CalendarDay | null;
  readonly source?: { readonly name: 'population-register'; readonly at: Date };
}

/** A child as shown to its guardian. */
export interface ChildView {
  readonly personId: Id;
  readonly name: string;
  readonly birthDate: CalendarDay;
}

const ADULT_AGE = 18;

/** People, by uuid. The only door to what the platform knows about a person; each reading is audited. */
@Injectable()
export class Persons {
  constructor(
    private readonly numbers: PersonNumbers,
    private readonly records: PersonRecords,
    private readonly contacts: Contacts,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The person with a number; a new one when nobody has it. */
  findOrCreate(number: PersonalNumber): Promise<Id> {
    return this.numbers.findOrCreate(number);
  }

  /** The number itself, for those few who must send it on: signing, digital mail, the case-handling system. */
  async numberOf(id: Id, actor: Actor, purpose: string): Promise<PersonalNumber> {
    const number = await this.numbers.current(id);
    await this.audit.read(undefined, { actor, purpose, personId: id, fields: ['personalNumber'] });
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
    const guardian = await this.records.current(id);
    if (guardian.protection === 'unknown') return [];
    const children = await Promise.all(guardian.guardianOf.map((child) => this.records.current(child)));
    const shown = children.flatMap((child) => this.asChild(child));
    await this.audit.read(undefined, { actor, purpose, personId: id, fields: ['childrenInCustody'] });
    for (const { personId } of shown) {
      await this.audit.read(undefined, { actor, purpose, personId, fields: ['name', 'birthDate'] });
    }
    return shown;
  }

  /**
   * The child as its guardian may see it, when the register says now that she has custody; undefined when she has not.
   * Throws `Unavailable` when the register does not say.
   */
  async childInCustody(actor: Actor, guardianId: Id, childId: Id, purpose: string): Promise<ChildView | undefined> {
    const [guardian, child] = await Promise.all([this.records.current(guardianId), this.records.current(childId)]);
    if (guardian.protection === 'unknown' || child.protection === 'unknown') {
      throw new Unavailable('population-register');
    }
    await this.audit.read(undefined, { actor, purpose, personId: childId, fields: ['custody'] });
    const isGuardian = guardian.guardianOf.includes(childId) && child.guardians.includes(guardianId);
    return isGuardian && !guardian.isDeregistered ? this.asChild(child)[0] : undefined;
  }

  /** All who have custody of a child now. Ids only: one guardian is told nothing of another. */
  async guardiansOf(actor: Actor, childId: Id, purpose: string): Promise<Id[]> {
    const child = await this.records.current(childId);
    if (child.protection === 'unknown') throw new Unavailable('population-register');
    await this.audit.read(undefined, { actor, purpose, personId: childId, fields: ['guardians'] });
    return child.guardians;
  }

  /** How the person wants to be reached. */
  contact(id: Id): Promise<Contact | null> {
    return this.contacts.of(id);
  }

  saveContact(id: Id, contact: NewContact): Promise<void> {
    return this.contacts.save(id, contact);
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

  private asChild({ id, name, birthDate, protection, isDeregistered }: Person): ChildView[] {
    if (isProtected(protection) || isDeregistered || !name || !birthDate) return [];
    const year = Number(birthDate.slice(0, 4)) + ADULT_AGE;
    const isMinor = legalDay(this.clock.now()) < `${year}${birthDate.slice(4)}`;
    return isMinor ? [{ personId: id, name, birthDate }] : [];
  }
}
