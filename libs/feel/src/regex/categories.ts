import { type CharacterTest, PatternError } from './pattern';

const tests = new Map<string, CharacterTest>();

/** Whether characters are of a category like `Lu`, or stand in a block like `IsBasicLatin`. */
export function categoryTest(name: string): CharacterTest {
  const known = tests.get(name) ?? makeTest(name);
  tests.set(name, known);
  return known;
}

function makeTest(name: string): CharacterTest {
  const block = BLOCKS[name];
  if (block) return inRange(block[0], block[1]);
  return propertyTest(name.startsWith('Is') ? `Script=${name.slice(2)}` : name);
}

/** What the platform knows of Unicode. */
function propertyTest(property: string): CharacterTest {
  if (!/^[A-Za-z_=]+$/.test(property)) throw new PatternError(`'${property}' is no category`);
  try {
    const expression = new RegExp(`^\\p{${property}}$`, 'u');
    return (character) => expression.test(character);
  } catch {
    throw new PatternError(`'${property}' is no category`);
  }
}

export const inRange = (from: number, to: number): CharacterTest => {
  return (character) => {
    const code = character.codePointAt(0) ?? -1;
    return code >= from && code <= to;
  };
};

/** Blocks of Unicode that texts in European languages are made of, and the large ones of others. */
const BLOCKS: Readonly<Record<string, readonly [number, number]>> = {
  IsBasicLatin: [0, 0x7f],
  'IsLatin-1Supplement': [0x80, 0xff],
  'IsLatinExtended-A': [0x100, 0x17f],
  'IsLatinExtended-B': [0x180, 0x24f],
  IsIPAExtensions: [0x250, 0x2af],
  IsSpacingModifierLetters: [0x2b0, 0x2ff],
  IsCombiningDiacriticalMarks: [0x300, 0x36f],
  IsGreek: [0x370, 0x3ff],
  IsGreekandCoptic: [0x370, 0x3ff],
  IsCyrillic: [0x400, 0x4ff],
  IsArmenian: [0x530, 0x58f],
  IsHebrew: [0x590, 0x5ff],
  IsArabic: [0x600, 0x6ff],
  IsDevanagari: [0x900, 0x97f],
  IsThai: [0xe00, 0xe7f],
  IsGeorgian: [0x10a0, 0x10ff],
  IsLatinExtendedAdditional: [0x1e00, 0x1eff],
  IsGreekExtended: [0x1f00, 0x1fff],
  IsGeneralPunctuation: [0x2000, 0x206f],
  IsCurrencySymbols: [0x20a0, 0x20cf],
  IsLetterlikeSymbols: [0x2100, 0x214f],
  IsNumberForms: [0x2150, 0x218f],
  IsArrows: [0x2190, 0x21ff],
  IsMathematicalOperators: [0x2200, 0x22ff],
  IsBoxDrawing: [0x2500, 0x257f],
  IsHiragana: [0x3040, 0x309f],
  IsKatakana: [0x30a0, 0x30ff],
  IsCJKUnifiedIdeographs: [0x4e00, 0x9fff],
  IsHangulSyllables: [0xac00, 0xd7af],
  IsPrivateUse: [0xe000, 0xf8ff],
};
