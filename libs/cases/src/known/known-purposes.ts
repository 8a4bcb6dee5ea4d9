/** One thing that the municipality may know of a person. */
export type KnownFact =
  | 'name'
  | 'firstNames'
  | 'personalNumber'
  | 'birthDate'
  | 'address'
  | 'property'
  | 'owned'
  | 'civilStatus'
  | 'children'
  | 'guardians'
  | 'email'
  | 'phone'
  | 'channel'
  | 'open'
  | 'permits'
  | 'customerAt';

/** Why an officer looks somebody up. */
export const KNOWN_PURPOSES = ['case', 'caller', 'paper', 'post', 'custody'] as const;
export type KnownPurpose = (typeof KNOWN_PURPOSES)[number];

/** What each purpose needs, and so admits (dataskyddsförordningen art. 5.1 b and c); `owned` only where the type of case uses it. */
const ADMITTED: Readonly<Record<KnownPurpose, readonly KnownFact[]>> = {
  case: [
    ...(['name', 'firstNames', 'birthDate', 'address', 'property', 'civilStatus', 'children', 'guardians'] as const),
    ...(['owned', 'email', 'phone', 'channel', 'open', 'permits', 'customerAt'] as const),
  ],
  caller: ['name', 'birthDate', 'email', 'phone', 'channel', 'open', 'permits', 'customerAt'],
  paper: ['name', 'firstNames', 'personalNumber', 'birthDate', 'address', 'email', 'phone', 'open'],
  post: ['name', 'address', 'email', 'phone', 'channel'],
  custody: ['name', 'birthDate', 'children', 'guardians'],
};

export const admittedFacts = (purpose: KnownPurpose): readonly KnownFact[] => ADMITTED[purpose];

/** How the purpose stands in the audit log. */
export const auditPurpose = (purpose: KnownPurpose): string => `known.${purpose}`;
