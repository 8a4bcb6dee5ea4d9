import type { CalendarDay, ProtectionStatus } from '@farled/kernel';
import type { ForeignAddress, PostalAddress } from './address';

/** What kind of protection a person has (OSL 22 kap. 1 §; folkbokföringslagen 16 §). */
export type ProtectionKind = 'secrecy-marking' | 'protected-registration';

export const CIVIL_STATUSES = {
  OG: 'unmarried',
  G: 'married',
  Ä: 'widowed',
  S: 'divorced',
  RP: 'registered-partner',
  SP: 'divorced-partner',
  EP: 'surviving-partner',
} as const;
export type CivilStatus = (typeof CIVIL_STATUSES)[keyof typeof CIVIL_STATUSES];

/** What the other person is to the one whose post it is. `child` is kinship; custody is `guardian-of`. */
export const RELATION_KINDS = {
  B: 'child',
  MO: 'mother',
  FA: 'father',
  F: 'parent',
  V: 'guardian',
  VF: 'guardian-of',
  M: 'spouse',
  P: 'partner',
} as const;
export type RelationKind = (typeof RELATION_KINDS)[keyof typeof RELATION_KINDS];

/** One relation of a post. A person who was never registered has a name and a birth date, and no number. */
export interface PostRelation {
  readonly kind: RelationKind;
  readonly number: string | null;
  readonly from: CalendarDay | null;
  readonly until: CalendarDay | null;
  /** The other person is deregistered, or the relation has been struck out. */
  readonly isOver: boolean;
  readonly name: string | null;
  readonly birthDate: CalendarDay | null;
}

/** Where a person is registered (folkbokföringslagen 6 §). */
export interface Registration {
  readonly since: CalendarDay | null;
  readonly county: string | null;
  readonly municipality: string | null;
  readonly district: string | null;
  readonly property: string | null;
  readonly propertyKey: string | null;
  readonly apartment: string | null;
}

/** What the platform uses of one post of the population register, whatever shape it came in. */
export interface PopulationPost {
  readonly number: string;
  /** Numbers that this person had before (hänvisning). */
  readonly earlierNumbers: readonly string[];
  /** The number that took this one's place: the post then says nothing more of the person. */
  readonly laterNumber: string | null;
  /** The register's own time of the change, ISO 8601. */
  readonly changedAt: string | null;
  readonly protection: ProtectionStatus;
  readonly protectionKind: ProtectionKind | null;
  readonly name: string | null;
  readonly givenName: string | null;
  readonly firstNames: string | null;
  readonly middleName: string | null;
  readonly surname: string | null;
  readonly registeredAddress: PostalAddress | null;
  readonly specialAddress: PostalAddress | null;
  readonly foreignAddress: ForeignAddress | null;
  readonly registration: Registration | null;
  readonly birthDate: CalendarDay | null;
  readonly civilStatus: CivilStatus | null;
  readonly civilStatusSince: CalendarDay | null;
  readonly deregistrationCode: string | null;
  readonly deregisteredOn: CalendarDay | null;
  readonly relations: readonly PostRelation[];
}
