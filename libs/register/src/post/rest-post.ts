import type { CalendarDay } from '@farled/kernel';
import { foreignAddress, postalAddress } from './address';
import type { PopulationPost, PostRelation, Registration } from './population-post';
import { civilStatusOf, dayOf, namesOf, protectionOf, references, relationKindOf, timeOf } from './post-values';

type Texts = Readonly<Record<string, string | undefined>>;
/** A name with its marks; some answers have the name alone. */
type NamePart = string | { readonly namn?: string };
interface Dated {
  readonly rfc3339Datum?: string;
  readonly varde?: string;
}
interface RestRelation {
  readonly identitetsbeteckning?: string;
  readonly fodelsetidsnummer?: string;
  readonly namn?: { readonly fornamn?: NamePart; readonly efternamn?: NamePart };
  readonly typ?: { readonly kod?: string };
  readonly fromDatumVardnad?: Dated;
  readonly tomDatumVardnad?: Dated;
  readonly avregistrering?: object;
}

/** A post as the register sends it: "Folkbokföringsuppgifter för offentliga aktörer", version 3. */
export interface RestPost {
  readonly identitet?: { readonly identitetsbeteckning?: string };
  readonly skyddAvPersonuppgifter?: string;
  readonly namn?: {
    readonly fornamn?: { readonly namn?: string; readonly tilltalsnamnsmarkering?: string };
    readonly mellannamn?: NamePart;
    readonly efternamn?: NamePart;
  };
  readonly kontaktadress?: { readonly sverige?: Texts; readonly utland?: Texts };
  readonly folkbokforing?: {
    readonly datum?: Dated;
    readonly lanskod?: string;
    readonly kommunkod?: string;
    readonly distriktskod?: string;
    readonly fastighet?: { readonly beteckning?: string; readonly nyckel?: string };
    readonly lagenhet?: string | object;
    readonly adress?: Texts;
  };
  readonly fodelse?: { readonly datum?: Dated };
  readonly civiltilstand?: { readonly kod?: string; readonly datum?: Dated };
  readonly relationerTillFolkbokforda?: readonly RestRelation[];
  readonly relationerTillAldrigFolkbokforda?: readonly RestRelation[];
  readonly hanvisningar?: readonly { readonly identitetsbeteckning?: string }[];
  readonly avregistrering?: { readonly orsakskod?: string; readonly avregistreringsdatum?: Dated };
  readonly senastAndrad?: { readonly tidpunkt?: string };
}

/** Reads a post; one without a number is no post. */
export function readRestPost(post: RestPost): PopulationPost | undefined {
  const number = post.identitet?.identitetsbeteckning;
  if (!number) return undefined;
  const deregistrationCode = post.avregistrering ? (post.avregistrering.orsakskod ?? 'AN') : null;
  const pointers = (post.hanvisningar ?? []).flatMap(({ identitetsbeteckning }) => identitetsbeteckning ?? []);
  return {
    number,
    ...references(deregistrationCode, pointers),
    changedAt: timeOf(post.senastAndrad?.tidpunkt),
    ...protectionOf(post.skyddAvPersonuppgifter),
    ...nameOf(post),
    ...addressesOf(post),
    registration: registrationOf(post),
    birthDate: dateOf(post.fodelse?.datum),
    ...civilStatus(post),
    deregistrationCode,
    deregisteredOn: dateOf(post.avregistrering?.avregistreringsdatum),
    relations: relationsOf(post),
  };
}

function nameOf({ namn: { fornamn, mellannamn, efternamn } = {} }: RestPost) {
  const mark = fornamn?.tilltalsnamnsmarkering;
  return namesOf({ first: fornamn?.namn, mark, middle: partOf(mellannamn), surname: partOf(efternamn) });
}

const partOf = (part: NamePart | undefined): string | undefined => (typeof part === 'object' ? part.namn : part);

const civilStatus = ({ civiltilstand }: RestPost) => ({
  civilStatus: civilStatusOf(civiltilstand?.kod),
  civilStatusSince: dateOf(civiltilstand?.datum),
});

function addressesOf({ kontaktadress = {}, folkbokforing }: RestPost) {
  const { sverige, utland } = kontaktadress;
  const contact = sverige ? swedish(sverige) : null;
  const registered = folkbokforing?.adress ? swedish(folkbokforing.adress) : null;
  const isSpecial = sverige?.typ === 'SARSKILD_POSTADRESS';
  const { adressrad1, adressrad2, adressrad3, land } = utland ?? {};
  return {
    registeredAddress: isSpecial ? registered : (contact ?? registered),
    specialAddress: isSpecial ? contact : null,
    foreignAddress: foreignAddress([adressrad1, adressrad2, adressrad3], land),
  };
}

const swedish = ({ careOf, gatuadress, adressfortsattning, postnummer, postort }: Texts) =>
  postalAddress({ careOf, street: gatuadress, extra: adressfortsattning, postalCode: postnummer, city: postort });

function registrationOf({ folkbokforing }: RestPost): Registration | null {
  if (!folkbokforing) return null;
  const { datum, lanskod, kommunkod, distriktskod, fastighet, lagenhet } = folkbokforing;
  return {
    since: dateOf(datum),
    county: lanskod ?? null,
    municipality: kommunkod ?? null,
    district: distriktskod ?? null,
    property: fastighet?.beteckning ?? null,
    propertyKey: fastighet?.nyckel ?? null,
    // Its number; the register's own key of it says nothing to anybody.
    apartment: typeof lagenhet === 'string' ? lagenhet : null,
  };
}

function relationsOf({
  relationerTillFolkbokforda: known = [],
  relationerTillAldrigFolkbokforda: never = [],
}: RestPost) {
  return [...known, ...never].flatMap((relation): PostRelation[] => {
    const kind = relationKindOf(relation.typ?.kod);
    if (!kind) return [];
    const { identitetsbeteckning, fodelsetidsnummer, namn } = relation;
    const birth = identitetsbeteckning === undefined ? dayOf(fodelsetidsnummer?.slice(0, 8)) : null;
    return [
      {
        ...{ kind, number: identitetsbeteckning ?? null, birthDate: birth },
        ...{ from: dateOf(relation.fromDatumVardnad), until: dateOf(relation.tomDatumVardnad) },
        isOver: relation.avregistrering !== undefined,
        name: [partOf(namn?.fornamn), partOf(namn?.efternamn)].filter(Boolean).join(' ') || null,
      },
    ];
  });
}

const dateOf = (date: Dated | undefined): CalendarDay | null => dayOf(date?.rfc3339Datum) ?? dayOf(date?.varde);
