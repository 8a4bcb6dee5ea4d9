import { foreignAddress, postalAddress } from './address';
import type { XmlElement } from './element-collector';
import type { PopulationPost, PostRelation, Registration } from './population-post';
import { civilStatusOf, dayOf, namesOf, protectionOf, references, relationKindOf, timeOf } from './post-values';
import { child, textAt } from './xml-elements';

/** Name of the element that is one person's post, in answers (personpostXML) and nightly deliveries alike. */
export const XML_POST = 'Folkbokforingspost';

/** What of a post says nothing of its number or its protection. */
export const BUT_FLAGS: ReadonlySet<string> = new Set([
  ...['Namn', 'Folkbokforing', 'Adresser', 'Civilstand', 'Fodelse', 'Medborgarskap', 'Invandring', 'Relationer'],
]);

/** Reads a `Folkbokforingspost`; one without a number is no post. */
export function readXmlPost(post: XmlElement): PopulationPost | undefined {
  const person = child(post, 'Personpost');
  const id = child(person, 'PersonId');
  const number = textAt(id, 'PersonNr') ?? textAt(id, 'TilldeltatPersonNrSamordningsNr');
  if (!number) return undefined;
  const names = child(person, 'Namn');
  const mark = textAt(names, 'Tilltalsnamnsmarkering');
  const [middle, surname] = [textAt(names, 'Mellannamn'), textAt(names, 'Efternamn')];
  const deregistration = child(person, 'Avregistrering');
  const deregistrationCode = deregistration ? (textAt(deregistration, 'AvregistreringsorsakKod') ?? 'AN') : null;
  return {
    number,
    ...references(deregistrationCode, pointersOf(person)),
    changedAt: timeOf(child(post, 'Arendeuppgift')?.attributes.andringstidpunkt),
    ...protection(post),
    ...namesOf({ first: textAt(names, 'Fornamn'), mark, middle, surname }),
    ...addressesOf(child(person, 'Adresser')),
    registration: registrationOf(person),
    birthDate: dayOf(textAt(person, 'Fodelse', 'Fodelsedatum')) ?? dayOf(number.slice(0, 8)),
    civilStatus: civilStatusOf(textAt(person, 'Civilstand', 'CivilstandKod')),
    civilStatusSince: dayOf(textAt(person, 'Civilstand', 'Civilstandsdatum')),
    deregistrationCode,
    deregisteredOn: dayOf(textAt(deregistration, 'Avregistreringsdatum')),
    relations: (child(person, 'Relationer')?.children ?? []).flatMap(relationOf),
  };
}

/** Both marks must be there and say no; a post that leaves one out has not said that there is no protection. */
function protection(post: XmlElement) {
  const marks = [textAt(post, 'Sekretessmarkering'), textAt(post, 'SkyddadFolkbokforing')];
  if (marks[1] === 'J') return protectionOf('SKYDDAD_FOLKBOKFORING');
  if (marks[0] === 'J') return protectionOf('SEKRETESSMARKERING');
  return protectionOf(marks.every((mark) => mark === 'N') ? 'SAKNAS' : undefined);
}

const pointersOf = (person: XmlElement | undefined): string[] =>
  (person?.children ?? []).flatMap((one) => (one.name === 'HanvisningsPersonNr' ? one.text.trim() || [] : []));

function addressesOf(addresses: XmlElement | undefined) {
  const abroad = child(addresses, 'Utlandsadress');
  const lines = [1, 2, 3].map((line) => textAt(abroad, `Utdelningsadress${line}`));
  return {
    registeredAddress: swedish(child(addresses, 'Folkbokforingsadress')),
    specialAddress: swedish(child(addresses, 'SarskildPostadress')),
    foreignAddress: foreignAddress(lines, textAt(abroad, 'Land')),
  };
}

/** Utdelningsadress2 is the line that is always there; Utdelningsadress1 stands above it when there are two. */
function swedish(address: XmlElement | undefined) {
  const [first, second] = [textAt(address, 'Utdelningsadress1'), textAt(address, 'Utdelningsadress2')];
  return postalAddress({
    careOf: textAt(address, 'CareOf'),
    street: second ?? first,
    extra: second ? first : undefined,
    postalCode: textAt(address, 'PostNr'),
    city: textAt(address, 'Postort'),
  });
}

function registrationOf(person: XmlElement | undefined): Registration | null {
  const registered = child(person, 'Folkbokforing');
  if (!registered) return null;
  return {
    since: dayOf(textAt(registered, 'Folkbokforingsdatum')),
    county: textAt(registered, 'LanKod') ?? null,
    municipality: textAt(registered, 'KommunKod') ?? null,
    district: textAt(registered, 'DistriktKod') ?? null,
    property: textAt(registered, 'Fastighetsbeteckning') ?? null,
    propertyKey: textAt(person, 'Adresser', 'UUID', 'Fastighet') ?? null,
    apartment: textAt(registered, 'Lagenhetsnummer') ?? null,
  };
}

function relationOf(relation: XmlElement): PostRelation[] {
  const kind = relationKindOf(textAt(relation, 'Relationstyp'));
  if (!kind) return [];
  const id = child(relation, 'RelationId');
  const names = child(relation, 'Namn');
  return [
    {
      kind,
      number: textAt(id, 'PersonNr') ?? null,
      from: dayOf(textAt(relation, 'RelationFromdatum')),
      until: dayOf(textAt(relation, 'RelationTomdatum')),
      isOver: child(relation, 'Avregistrering') !== undefined,
      name: names ? [textAt(names, 'Fornamn'), textAt(names, 'Efternamn')].filter(Boolean).join(' ') || null : null,
      birthDate: dayOf(textAt(id, 'FodelsetidNr')),
    },
  ];
}
