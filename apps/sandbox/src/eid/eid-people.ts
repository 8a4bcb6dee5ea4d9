import { createHash } from 'node:crypto';
import { ProvisionalId } from '@farled/kernel';
import { fullName, testPersons } from '../data/test-persons';

const BINDING = 'http://id.swedenconnect.se/id-binding/process/';

/** Somebody who may identify herself, with the attributes that the IdP then sends (friendly name, OID, value). */
export interface EidPerson {
  readonly key: string;
  readonly name: string;
  readonly hint: string;
  readonly attributes: readonly EidAttribute[];
}
export type EidAttribute = readonly [friendlyName: string, oid: string, value: string];

/** Sweden Connect attribute specification, section 3. */
const OID = {
  personalIdentityNumber: '1.2.752.29.4.13',
  surname: '2.5.4.4',
  givenName: '2.5.4.42',
  displayName: '2.16.840.1.113730.3.1.241',
  dateOfBirth: '1.3.6.1.5.5.7.9.1',
  country: '2.5.4.6',
  prid: '1.2.752.201.3.4',
  pridPersistence: '1.2.752.201.3.5',
  binding: '1.2.752.201.3.6',
  eidasPersonIdentifier: '1.2.752.201.3.7',
  mapped: '1.2.752.201.3.16',
} as const;

/** An official test coordination number (Skatteverket open data, CC0). */
const COORDINATION_NUMBER = '198000692387';

/** Residents of the population register, and one who has a coordination number. */
export const swedes: readonly EidPerson[] = [
  ...testPersons.residents.map((person) => ({
    key: person.key,
    name: fullName(person),
    hint: `${person.personalNumber.slice(0, 8)}-${person.personalNumber.slice(8)}. ${person.hint}`,
    attributes: swede(person.personalNumber, person.name.given, person.name.surname),
  })),
  {
    key: 'sam',
    name: 'Sam Ordning',
    hint: 'Samordningsnummer, finns inte i folkbokföringen',
    attributes: swede(COORDINATION_NUMBER, 'Sam', 'Ordning'),
  },
];

/** People with the e-legitimation of another country, of every class of persistence. */
export const foreigners: readonly EidPerson[] = [
  foreigner({
    ...{ key: 'kari', name: 'Kari Norsk', eidasId: 'NO/SE/05068907693', persistence: 'A' },
    hint: 'Norge. Id:t gäller livet ut',
  }),
  foreigner({
    ...{ key: 'dieter', name: 'Dieter Tysk', eidasId: 'DE/SE/aErf#(EAd9)', persistence: 'B' },
    hint: 'Tyskland. Id:t följer e-legitimationen',
  }),
  foreigner({
    ...{ key: 'carla', name: 'Carla Skiftande', eidasId: 'IT/SE/TEMP-778899', persistence: 'C' },
    hint: 'Italien. Id:t kan bytas när som helst',
  }),
  foreigner({
    ...{ key: 'omar', name: 'Omar Exempel', eidasId: 'FI/SE/0101814321', persistence: 'A' },
    hint: 'Finland. Kopplad till svenskt personnummer',
    mapped: ['198101012394', `${BINDING}populationregister`],
  }),
  foreigner({
    ...{ key: 'olga', name: 'Olga Okopplad', eidasId: 'EE/SE/49001010002', persistence: 'A' },
    hint: 'Estland. Uppger ett personnummer utan säker koppling',
    mapped: ['198401012383', `${BINDING}self-asserted`],
  }),
];

interface Foreigner {
  readonly key: string;
  readonly name: string;
  readonly eidasId: string;
  readonly persistence: string;
  readonly hint: string;
  /** A Swedish number and how it was bound. */
  readonly mapped?: readonly [number: string, binding: string];
}

function swede(number: string, given: string, surname: string): EidAttribute[] {
  return [
    ['personalIdentityNumber', OID.personalIdentityNumber, number],
    ['givenName', OID.givenName, given],
    ['sn', OID.surname, surname],
    ['displayName', OID.displayName, `${given} ${surname}`],
    ['dateOfBirth', OID.dateOfBirth, `${number.slice(0, 4)}-${number.slice(4, 6)}-${number.slice(6, 8)}`],
  ];
}

function foreigner({ key, name, eidasId, persistence, hint, mapped }: Foreigner): EidPerson {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const prid = ProvisionalId.ofEidasIdentifier(eidasId, sha256)?.text ?? '';
  const [given = '', surname = ''] = name.split(' ');
  const attributes: EidAttribute[] = [
    ['prid', OID.prid, prid],
    ['pridPersistence', OID.pridPersistence, persistence],
    ['eidasPersonIdentifier', OID.eidasPersonIdentifier, eidasId],
    ['givenName', OID.givenName, given],
    ['sn', OID.surname, surname],
    ['displayName', OID.displayName, name],
    ['dateOfBirth', OID.dateOfBirth, '1990-01-01'],
    ['c', OID.country, eidasId.slice(0, 2)],
  ];
  if (mapped) {
    attributes.push(['mappedPersonalIdentityNumber', OID.mapped, mapped[0]]);
    attributes.push(['personalIdentityNumberBinding', OID.binding, mapped[1]]);
  }
  return { key, name, hint, attributes };
}
