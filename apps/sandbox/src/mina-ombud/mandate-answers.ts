import type { Clock, JsonObject } from '@farled/kernel';
import { companyOf, numberOf, personNumber, type TestMandate, type TestParty } from '../data/test-companies';
import { testPersons } from '../data/test-persons';

/** Moments with nanoseconds, so that no two answers are alike. */
export function moment(clock: Clock): string {
  const nanos = String(process.hrtime.bigint() % 1_000_000n).padStart(6, '0');
  return clock.now().toISOString().replace('Z', `${nanos}Z`);
}

/** What somebody may do for one giver (`Behorighetskontext`), unsigned. */
export function context(
  giver: TestParty,
  mandates: readonly TestMandate[],
  thirdParty: string,
  at: string,
): JsonObject {
  const holder = mandates[0]?.holder;
  const permissions = mandates.flatMap(({ id, permissions: codes }) => codes.map((kod) => ({ kod, fullmakt: id })));
  return {
    tredjeman: thirdParty,
    fullmaktsgivare: party(giver),
    fullmaktsgivarroll: roleOf(giver),
    fullmaktshavare: [party({ person: holder })],
    behorigheter: permissions,
    tidpunkt: at,
  };
}

/** One mandate with what has happened to it (`FullmaktMetadataResponse`), unsigned. */
export function mandateAnswer(mandate: TestMandate, thirdParty: string, isWithdrawn: boolean, at: string): JsonObject {
  const { id, giver, holder, title, permissions, from, to } = mandate;
  return {
    fullmakt: {
      id,
      ursprung: { mall: '04130a69-ea74-43b4-b8f4-b456d5032a71' },
      rubrik: title,
      beskrivning: title,
      fullmaktsgivare: party(giver),
      fullmaktsgivarroll: roleOf(giver),
      fullmaktshavare: [party({ person: holder })],
      tredjeman: { id: thirdParty, namn: 'Exempelköpings kommun' },
      behorigheter: permissions.map((kod) => ({ kod, rubrik: title })),
      giltigFrom: from,
      ...(to ? { giltigTom: to } : {}),
      transportfullmakt: false,
      skapare: party(giver),
      skapadTidpunkt: `${from}T08:00:00+01:00`,
      signatarer: [],
    },
    metadata: {
      referensnummer: `${giver.company ? 'MOF' : 'MOP'}${id.slice(-10)}`,
      status: isWithdrawn ? 'HISTORISK' : 'GILTIG',
      ...(isWithdrawn ? { aterkallad: { part: 'FULLMAKTSGIVARE', tidpunkt: at } } : {}),
      underskrifter: [],
    },
    svarstidpunkt: at,
  };
}

const roleOf = ({ company }: TestParty): string => (company ? 'ORGANISATION' : 'PRIVAT');

function party(of: TestParty): JsonObject {
  if (of.company) return { id: numberOf(of), typ: 'orgnr', namn: companyOf(of.company)?.name ?? '' };
  const found = testPersons.residents.find(({ key }) => key === of.person);
  return { id: personNumber(of.person), typ: 'pnr', namn: found?.name.surname ?? '', fornamn: found?.name.given ?? '' };
}
