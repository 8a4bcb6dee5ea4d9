import type { CalendarDay, ProtectionStatus } from '@farled/kernel';

/** A postal address in Sweden. */
export interface PostalAddress {
  readonly careOf?: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
}

/** What the platform uses of one post of the population register. */
export interface PopulationPost {
  readonly number: string;
  /** Numbers that this person had before. */
  readonly earlierNumbers: readonly string[];
  readonly protection: ProtectionStatus;
  readonly name: string | null;
  readonly givenName: string | null;
  readonly address: PostalAddress | null;
  readonly birthDate: CalendarDay | null;
  /** Numbers of those whom this person is guardian of. */
  readonly guardianOf: readonly string[];
  /** Numbers of this person's own guardians. */
  readonly guardians: readonly string[];
  readonly isDeregistered: boolean;
}

interface Dated {
  readonly rfc3339Datum?: string;
  readonly varde?: string;
}
interface Relation {
  readonly identitetsbeteckning?: string;
  readonly typ?: { readonly kod?: string };
  readonly tomDatumVardnad?: Dated;
  readonly avregistrering?: object;
}

/** A post as the register sends it: "Folkbokföringsuppgifter för offentliga aktörer", version 3. */
export interface NavetPost {
  readonly identitet?: { readonly identitetsbeteckning?: string };
  readonly skyddAvPersonuppgifter?: string;
  readonly namn?: {
    readonly fornamn?: { readonly namn?: string; readonly tilltalsnamnsmarkering?: string };
    readonly mellannamn?: string;
    readonly efternamn?: string;
  };
  readonly kontaktadress?: { readonly sverige?: Readonly<Record<string, string | undefined>> };
  readonly fodelse?: { readonly datum?: Dated };
  readonly relationerTillFolkbokforda?: readonly Relation[];
  readonly hanvisningar?: readonly { readonly identitetsbeteckning?: string }[];
  readonly avregistrering?: object;
}

/** Reads a post; one without a number is no post. */
export function readPost(post: NavetPost): PopulationPost | undefined {
  const number = post.identitet?.identitetsbeteckning;
  if (!number) return undefined;
  return {
    number,
    earlierNumbers: (post.hanvisningar ?? []).flatMap(({ identitetsbeteckning }) => identitetsbeteckning ?? []),
    protection: protectionOf(post.skyddAvPersonuppgifter),
    ...namesOf(post),
    address: addressOf(post.kontaktadress?.sverige),
    birthDate: dayOf(post.fodelse?.datum),
    guardianOf: inCustody(post, 'VF'),
    guardians: inCustody(post, 'V'),
    isDeregistered: post.avregistrering !== undefined,
  };
}

function namesOf({ namn = {} }: NavetPost): Pick<PopulationPost, 'name' | 'givenName'> {
  const givenName = usedName(namn.fornamn) ?? null;
  const name = [givenName, namn.mellannamn, namn.efternamn].filter(Boolean).join(' ');
  return { name: name || null, givenName };
}

const inCustody = ({ relationerTillFolkbokforda: relations = [] }: NavetPost, code: 'VF' | 'V'): string[] =>
  relations.filter(isCustody(code)).flatMap((relation) => relation.identitetsbeteckning ?? []);

/** Anything but a clear "none" or a known kind of protection is unknown, and unknown is treated as protected. */
function protectionOf(value: string | undefined): ProtectionStatus {
  if (value === 'SAKNAS') return 'none';
  return value === 'SEKRETESSMARKERING' || value === 'SKYDDAD_FOLKBOKFORING' ? 'protected' : 'unknown';
}

/** `VF`, guardian of; `V`, has as guardian. `B` is kinship and says nothing about custody. No end date, not deregistered. */
const isCustody =
  (code: 'VF' | 'V') =>
  ({ typ, tomDatumVardnad, avregistrering }: Relation): boolean =>
    typ?.kod === code && tomDatumVardnad === undefined && avregistrering === undefined;

/** The given name that is used (tilltalsnamn): `10` marks the first, `20` the second, and so on. */
function usedName(given: { namn?: string; tilltalsnamnsmarkering?: string } = {}): string | undefined {
  const names = given.namn?.split(/\s+/) ?? [];
  const position = Number(given.tilltalsnamnsmarkering?.[0] ?? 0);
  return names[position - 1] ?? given.namn;
}

/** The register has "64100"; people write "641 00". */
const asWritten = (postalCode: string): string => postalCode.replace(/^(\d{3})(\d{2})$/, '$1 $2');

function addressOf(sweden: Readonly<Record<string, string | undefined>> | undefined): PostalAddress | null {
  const { careOf, gatuadress, postnummer, postort } = sweden ?? {};
  if (!gatuadress || !postnummer || !postort) return null;
  return { ...(careOf ? { careOf } : {}), street: gatuadress, postalCode: asWritten(postnummer), city: postort };
}

const dayOf = (date: Dated | undefined): CalendarDay | null =>
  date?.rfc3339Datum?.slice(0, 10) ?? date?.varde?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') ?? null;
