import type { JsonObject } from '@farled/kernel';
import type { EndedCustody } from '../data/ended-custody';
import type { LivingPerson } from '../data/life-events';
import { findTestPerson, type TestChild, type TestPerson, type TestResident } from '../data/test-persons';

/** Invented codes: Exempelköping lies in no county. */
const COUNTY = '99';
const MUNICIPALITY = '99';

/** What stands at the addresses of the demo that the property register knows, too. */
const PROPERTIES: Readonly<Record<string, string>> = { 'Provgatan 1': 'EXEMPELKÖPING NORRA ÄNGEN 3:7' };

/** The property somebody is registered at; with protected registration nobody is told. */
export const propertyOf = ({ address, protection }: TestPerson): string | undefined =>
  protection === 'SKYDDAD_FOLKBOKFORING' ? undefined : PROPERTIES[address?.street ?? ''];

/** One post of the population register in the shape of Navet's REST API, version 3. */
export function personPost(person: LivingPerson, ended?: EndedCustody): JsonObject {
  return {
    identitet: {
      identitetsbeteckning: person.personalNumber,
      typ: 'PERSONNUMMER',
      status: { varde: 'AKTIVT' },
    },
    skyddAvPersonuppgifter: person.protection,
    namn: {
      fornamn: { namn: person.name.given, tilltalsnamnsmarkering: '10' },
      efternamn: { namn: person.name.surname },
      aviseringsnamn: `${person.name.surname}, ${person.name.given}`,
    },
    ...addresses(person),
    fodelse: { datum: date(person.personalNumber.slice(0, 8)) },
    civiltilstand: { kod: 'OG' },
    relationerTillFolkbokforda: relations(person, ended),
    relationerTillAldrigFolkbokforda: [],
    hanvisningar: [],
    senastAndrad: { tidpunkt: person.changedAt ?? '2025-01-15T03:00:00+01:00' },
  };
}

/** With protected registration the real address is absent; the post goes through Skatteverket's forwarding address. */
function addresses(person: TestPerson): JsonObject {
  const { address, protection } = person;
  const isHidden = protection === 'SKYDDAD_FOLKBOKFORING';
  const beteckning = propertyOf(person);
  const place = { lanskod: COUNTY, kommunkod: MUNICIPALITY, distriktskod: '999999' };
  const registered = { datum: date('20240101'), ...place, ...(beteckning && { fastighet: { beteckning } }) };
  if (!address) return { folkbokforing: registered };
  const sverige = {
    gatuadress: address.street,
    postnummer: address.postalCode,
    postort: address.city,
    typ: isHidden ? 'SARSKILD_POSTADRESS' : 'FOLKBOKFORINGSADRESS',
  };
  return { kontaktadress: { sverige }, folkbokforing: registered };
}

/** `VF`: guardian of. `V`: has as guardian. `B`, `MO` and `FA` are kinship and say nothing about custody. */
function relations(person: TestPerson, ended?: EndedCustody): JsonObject[] {
  const guardians = (person as Partial<TestChild>).guardians ?? [];
  const custodyOf = (person as Partial<TestResident>).custodyOf ?? [];
  return [
    ...guardians
      .filter(findTestPerson)
      .flatMap((guardian) => guardianRelations(person.personalNumber, guardian, ended)),
    ...custodyOf.flatMap((child) => childRelations(person.personalNumber, child, ended)),
  ];
}

const childRelations = (guardian: string, child: string, ended?: EndedCustody): JsonObject[] => [
  relation(child, 'B'),
  { ...relation(child, 'VF'), ...custody(guardian, child, ended) },
];

const guardianRelations = (child: string, guardian: string, ended?: EndedCustody): JsonObject[] => [
  // The ninth digit of a personnummer is odd for men (SKV 704).
  relation(guardian, Number(guardian[10]) % 2 === 0 ? 'MO' : 'FA'),
  { ...relation(guardian, 'V'), ...custody(guardian, child, ended) },
];

/** Custody since the child's birth, and until the day on which the sandbox was told that it ended. */
function custody(guardian: string, child: string, ended?: EndedCustody): JsonObject {
  const day = ended?.dayOf(guardian, child);
  return {
    fromDatumVardnad: date(child.slice(0, 8)),
    ...(day ? { tomDatumVardnad: date(day.replaceAll('-', '')) } : {}),
  };
}

const relation = (identitetsbeteckning: string, kod: string): JsonObject => ({ identitetsbeteckning, typ: { kod } });

const date = (digits: string): JsonObject => ({
  rfc3339Datum: `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`,
  varde: digits,
});
