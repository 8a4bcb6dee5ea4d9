import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { parse } from 'yaml';
import { ConfigurationError } from '../config/load-config';
import { type Colour, isColour } from './colour';
import { baseOf, contrastFaults, type Scheme, type Tokens, tokensOf } from './theme-colours';

/** A file that the theme names, with its content. */
interface ThemeFile {
  /** Under which it is served: its digest and its ending. */
  readonly name: string;
  readonly content: Buffer;
}

/** How a municipality wants its pages and letters to look, read and checked. */
export interface MunicipalTheme extends ThemeFiles {
  readonly accent: Colour;
  readonly tokens: Readonly<Record<Scheme, Tokens>>;
}

interface ThemeFiles {
  readonly logo?: ThemeFile & { readonly width: number };
  readonly logoDark?: ThemeFile;
  readonly letterLogo?: ThemeFile;
  readonly font?: ThemeFile & { readonly family: string };
}

const KEYS = ['accent', 'accentDark', 'textOnAccent', 'logo', 'logoDark', 'logoWidth', 'letterLogo', 'font'];
const KINDS = { logo: ['.svg', '.png'], letterLogo: ['.png', '.jpg', '.jpeg'], font: ['.woff2'] } as const;
const USUAL_WIDTH = 40;
const LARGEST = 500_000;
const FAMILY = /^[\p{L}\p{N} -]{1,60}$/u;

/** Reads a theme file; throws a ConfigurationError that names everything that is wrong in it. */
export function readTheme(file: string): MunicipalTheme {
  const faults: string[] = [];
  const content = attempt(faults, () => contentOf(file)) ?? {};
  faults.push(...unknownKeys(content), ...colourFaults(content), ...widthFaults(content));
  const files = filesOf(file, content, faults);
  const tokens = faults.length === 0 ? schemesOf(content) : undefined;
  if (tokens) faults.push(...contrastFaults('light', tokens.light), ...contrastFaults('dark', tokens.dark));
  if (faults.length > 0 || !tokens)
    throw new ConfigurationError(faults.map((fault) => `FARLED_THEME ${file}: ${fault}`));
  return { accent: content.accent as Colour, tokens, ...files };
}

function filesOf(file: string, content: Record<string, unknown>, faults: string[]): ThemeFiles {
  const read = (key: string, kinds: readonly string[], name: unknown, more: object = {}): Record<string, object> => {
    const found = name === undefined ? undefined : attempt(faults, () => readBeside(file, key, name, kinds));
    return found ? { [key]: { ...found, ...more } } : {};
  };
  const { family, file: fontFile } = (content.font ?? {}) as { family?: unknown; file?: unknown };
  if (content.font !== undefined && !isFamily(family)) faults.push('font.family must be a name');
  return {
    ...read('logo', KINDS.logo, content.logo, { width: content.logoWidth ?? USUAL_WIDTH }),
    ...read('logoDark', KINDS.logo, content.logoDark),
    ...read('letterLogo', KINDS.letterLogo, content.letterLogo),
    ...read('font', KINDS.font, fontFile, { family }),
  };
}

const isFamily = (family: unknown): family is string => typeof family === 'string' && FAMILY.test(family);

function widthFaults({ logoWidth = USUAL_WIDTH }: Record<string, unknown>): string[] {
  const isWidth = typeof logoWidth === 'number' && logoWidth >= 16 && logoWidth <= 240;
  return isWidth ? [] : ['logoWidth must be 16 to 240 (pixels)'];
}

function contentOf(file: string): Record<string, unknown> {
  const content: unknown = parse(readFileSync(file, 'utf8'));
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new Error('it holds no settings');
  return content as Record<string, unknown>;
}

const unknownKeys = (content: object): string[] =>
  Object.keys(content)
    .filter((key) => !KEYS.includes(key))
    .map((key) => `${key} is not known; known are ${KEYS.join(', ')}`);

function colourFaults(content: Record<string, unknown>): string[] {
  const optional = ['accentDark', 'textOnAccent'].filter((key) => content[key] !== undefined);
  return ['accent', ...optional]
    .filter((key) => !isColour(content[key]))
    .map((key) => `${key} must be a colour like '#155c6e'`);
}

function schemesOf(content: Record<string, unknown>): Record<Scheme, Tokens> {
  const { accent, accentDark, textOnAccent } = content as Record<string, Colour | undefined>;
  const of = (scheme: Scheme, on?: Colour) => tokensOf(scheme, baseOf(scheme, accent ?? '', accentDark), on);
  return { light: of('light', textOnAccent), dark: of('dark') };
}

function readBeside(file: string, key: string, name: unknown, kinds: readonly string[]): ThemeFile {
  if (typeof name !== 'string') throw new Error(`${key} must be the name of a file`);
  const ending = extname(name).toLowerCase();
  if (!kinds.includes(ending)) throw new Error(`${key} must be a file of the kind ${kinds.join(' or ')}`);
  const content = readFileSync(join(dirname(file), name));
  if (content.length > LARGEST) throw new Error(`${key} is larger than 500 kB`);
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return { name: `${digest}${ending}`, content };
}

function attempt<T>(faults: string[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    faults.push((error as Error).message);
    return undefined;
  }
}
