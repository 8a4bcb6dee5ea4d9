const SHORTEST_STEM = 4;

/** Inflections of Swedish and English nouns and verbs, the longest first. */
const ENDINGS = [
  ...['ningarna', 'ningens', 'heterna', 'arnas', 'ernas', 'ornas', 'ningen', 'ningar'],
  ...['arna', 'erna', 'orna', 'ande', 'ende', 'ning', 'ades', 'ens', 'ets', 'ing'],
  ...['ade', 'ar', 'er', 'or', 'en', 'et', 'es', 'as', 'na', 'a', 'e', 'n', 's', 't'],
];

/** Words that say nothing of what somebody looks for. */
const EMPTY = new Set(
  `jag vill ska skall kan hur var vad nar man min mitt mina ditt din dina vi i pa for till fran av om och eller en ett att det den med hos
   gora fa ha bli bor ansok ansoka ansokan sok soka anmal anmala the a an to for of my your i how do can want where apply application report`.split(
    /\s+/,
  ),
);

/** Without capitals and without the rings and dots of letters, so that "Forskola" is "förskola". */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The word without its ending: "förskolor" and "förskolan" are the same. */
function stemOf(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM);
  return ending ? word.slice(0, -ending.length) : word;
}

/** Every word of a text, folded and without its ending. */
export const stemsIn = (text: string): string[] => wordsIn(text).map(stemOf);

/** The words that say what somebody looks for; all of them when none does. */
export function askedIn(query: string): string[] {
  const words = wordsIn(query);
  const telling = words.filter((word) => !EMPTY.has(word));
  return [...new Set((telling.length > 0 ? telling : words).map(stemOf))];
}

const wordsIn = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
