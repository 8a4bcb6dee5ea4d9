import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { type SyntheticPerson, syntheticNumber, syntheticPerson } from './synthetic-person';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<Navetavisering xmlns="http://xmls.skatteverket.se/se/skatteverket/folkbokforing/na/avisering/V1"><Folkbokforingsposter>\n`;
const TAIL = '</Folkbokforingsposter></Navetavisering>\n';
const CHUNK = 200;
/** Born from here on: with guardians. */
const MINORS = '2008';

/** What a file of the register tells. */
export interface FileContent {
  /** Places of the persons in the register. */
  readonly persons: Iterable<number>;
  /** How many persons the whole register has: relatives are among them. */
  readonly population: number;
  /** When the posts were changed, ISO 8601. */
  readonly changedAt: string;
  readonly moves?: number;
  /** What is another than the synthetic person has. */
  readonly given?: (index: number) => Partial<SyntheticPerson>;
}

/** Writes a file of posts in the shape of the nightly deliveries. Memory stays bounded however many there are. */
export async function writeRegisterFile(path: string, content: FileContent): Promise<void> {
  const file = createWriteStream(path);
  file.write(HEAD);
  let chunk: string[] = [];
  const flush = async () => {
    if (!file.write(chunk.join(''))) await once(file, 'drain');
    chunk = [];
  };
  for (const index of content.persons) {
    chunk.push(postXml({ ...syntheticPerson(index, content.moves), ...content.given?.(index) }, content));
    if (chunk.length === CHUNK) await flush();
  }
  await flush();
  file.end(TAIL);
  await finished(file);
}

/** Every place from one to another. */
export function* places(from: number, to: number, step = 1): Generator<number> {
  for (let index = from; index < to; index += step) yield index;
}

/** One person's post. */
export function postXml(person: SyntheticPerson, { changedAt, population }: Omit<FileContent, 'persons'>): string {
  const { number, first, second, surname, protection } = person;
  const isHidden = protection === 'registration';
  return `<Folkbokforingspost><Arendeuppgift andringstidpunkt="${changedAt}"/>
<Sekretessmarkering>${protection === 'marked' ? 'J' : 'N'}</Sekretessmarkering><SkyddadFolkbokforing>${isHidden ? 'J' : 'N'}</SkyddadFolkbokforing>
<Personpost><PersonId><PersonNr>${number}</PersonNr></PersonId>
<Namn><Tilltalsnamnsmarkering>10</Tilltalsnamnsmarkering><Fornamn>${first} ${second}</Fornamn><Efternamn>${surname}</Efternamn><Aviseringsnamn>${surname}, ${first} ${second}</Aviseringsnamn></Namn>
<Folkbokforing><Folkbokforingsdatum>20200101</Folkbokforingsdatum><LanKod>99</LanKod><KommunKod>99</KommunKod><DistriktKod>999999</DistriktKod><Fastighetsbeteckning>PROVET 1:${1 + (person.index % 900)}</Fastighetsbeteckning></Folkbokforing>
<Adresser>${isHidden ? address('SarskildPostadress', 'Box 1', '10000', 'EXEMPELPOST') : address('Folkbokforingsadress', person.street, person.postalCode, person.town)}</Adresser>
<Civilstand><CivilstandKod>G</CivilstandKod><Civilstandsdatum>20100612</Civilstandsdatum></Civilstand>
<Fodelse><Fodelsedatum>${number.slice(0, 8)}</Fodelsedatum></Fodelse>
<Relationer>${relations(person.index, population).join('')}</Relationer></Personpost></Folkbokforingspost>\n`;
}

const address = (name: string, street: string, postalCode: string, town: string): string =>
  `<${name}><Utdelningsadress2>${street}</Utdelningsadress2><PostNr>${postalCode}</PostNr><Postort>${town}</Postort></${name}>`;

/** A generation is a third of the register: parents stand a third before, two and two of them married; minors have guardians. */
function relations(index: number, population: number): string[] {
  const third = Math.floor(population / 3) & ~1;
  const parents = index >= third ? [index - third, (index - third) ^ 1] : [];
  const children =
    index + third < population ? [index + third, (index + third) ^ 1].filter((one) => one < population) : [];
  const spouse = index ^ 1;
  return [
    ...(spouse < population ? [relation(spouse, 'M')] : []),
    ...parents.flatMap((parent, place) => [
      relation(parent, place === 0 ? 'MO' : 'FA'),
      ...custody(parent, 'V', index),
    ]),
    ...children.flatMap((one) => [relation(one, 'B'), ...custody(one, 'VF', one)]),
  ];
}

const custody = (other: number, kind: 'V' | 'VF', child: number): string[] =>
  syntheticNumber(child) >= MINORS ? [relation(other, kind, child)] : [];

function relation(other: number, kind: string, custodyOf?: number): string {
  const from =
    custodyOf === undefined ? '' : `<RelationFromdatum>${syntheticNumber(custodyOf).slice(0, 8)}</RelationFromdatum>`;
  return `<Relation><RelationId><PersonNr>${syntheticNumber(other)}</PersonNr></RelationId><Relationstyp>${kind}</Relationstyp>${from}</Relation>`;
}
