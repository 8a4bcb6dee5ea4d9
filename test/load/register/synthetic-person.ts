const FIRST =
  'Anna Erik Maria Lars Karin Karl Sara Anders Kristina Johan Lena Per Emma Nils Eva Jan Elin Mikael Åsa Lennart Örjan Östen Märta Zoë André René Linnéa Agnes Alva Arvid Astrid Axel Birgit Björn Britt Clara Dag Ebba Edvin Elsa Folke Frida Gun Gösta Hanna Hugo Ida Ingrid Ivar Jonas Judit Kajsa Lovisa Malin Oskar Pär Ragnar Sigrid Tove Ulf Vera Viggo Wilma Yngve Ylva'.split(
    ' ',
  );
const STEMS =
  'Anders Johans Karls Nils Eriks Lars Ols Pers Svens Gustafs Jons Petters Jans Hans Bengts Jöns Mårtens Åkes Östens Bertils'.split(
    ' ',
  );
const TREES = 'Lind Berg Sjö Ek Gran Björk Ström Öst Ny Hed Ängs Ås Holm Lund Sund Söder'.split(' ');
const ENDS = 'ström gren berg qvist'.split(' ');
const SURNAMES = [
  ...STEMS.map((stem) => `${stem}son`),
  ...TREES.flatMap((tree) => ENDS.map((end) => tree + end)),
  'Lindén',
  'Norén',
  'Müller',
  'Åberg',
];
const STREETS = [
  ...['Provgatan', 'Exempelvägen', 'Testgränd', 'Ängsvägen', 'Åkergatan', 'Östra Storgatan', 'Skolgatan', 'Kyrkvägen'],
  ...[
    'Stationsgatan',
    'Södra vägen',
    'Björkstigen',
    'Ekvägen',
    'Granitvägen',
    'Hamngatan',
    'Idrottsvägen',
    'Kvarngatan',
  ],
  ...[
    'Järnvägsgatan',
    'Lärkvägen',
    'Mossvägen',
    'Norra Ringen',
    'Parkgatan',
    'Rosenvägen',
    'Slottsbacken',
    'Tallvägen',
  ],
];
const TOWNS = ['EXEMPELKÖPING', 'PROVSTAD', 'TESTBORG', 'ÖVERSYN', 'ÅTERPROV', 'MÖNSTERÅS BRUK'];

/**
 * Serials of which the official test numbers are made (Skatteverket's open data); they are kept from live use, so that
 * no number made of them can belong to anybody.
 */
const SERIALS = ['238', '239', ...Array.from({ length: 10 }, (_, digit) => `98${digit}`)];
const FIRST_DAY = Date.UTC(1905, 0, 1);
const DAY_MS = 86_400_000;

/** A person of a register that exists nowhere, by her place in it: the same place is always the same person. */
export interface SyntheticPerson {
  readonly index: number;
  readonly number: string;
  readonly first: string;
  readonly second: string;
  readonly surname: string;
  readonly street: string;
  readonly postalCode: string;
  readonly town: string;
  readonly protection: 'none' | 'marked' | 'registration';
}

/** The n-th test number, oldest first; half a million of them reach into 2019. */
export function syntheticNumber(index: number): string {
  const day = new Date(FIRST_DAY + Math.floor(index / SERIALS.length) * DAY_MS)
    .toISOString()
    .slice(0, 10)
    .replaceAll('-', '');
  const digits = day + SERIALS[index % SERIALS.length];
  return digits + checkDigit(digits.slice(2));
}

/** The n-th person; `moves` is how often she has moved. */
export function syntheticPerson(index: number, moves = 0): SyntheticPerson {
  const mixed = Math.imul(index + 1, 2_654_435_761) >>> 0;
  const place = Math.imul(mixed + moves * 97, 40_503) >>> 0;
  const town = place % TOWNS.length;
  return {
    index,
    number: syntheticNumber(index),
    first: at(FIRST, mixed),
    second: at(FIRST, Math.floor(mixed / 1009)),
    surname: at(SURNAMES, Math.floor(mixed / 101)),
    street: `${at(STREETS, Math.floor(place / 7))} ${1 + (Math.floor(place / 1303) % 140)}`,
    postalCode: String(64_100 + town * 100 + (place % 40)),
    town: TOWNS[town] ?? '',
    protection: protectionOf(index),
  };
}

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

function protectionOf(index: number): SyntheticPerson['protection'] {
  if (index % 1000 === 13) return 'registration';
  return index % 200 === 7 ? 'marked' : 'none';
}

/** Luhn over nine digits (SKV 704). */
function checkDigit(nine: string): number {
  const sum = [...nine].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
