import { type Colour, contrast, luminanceOf, readableOn, withLuminance } from './colour';

export type Scheme = 'light' | 'dark';

/** The tokens of the design system for one colour, by name. */
export type Tokens = Readonly<Record<string, Colour>>;

/** How light each shade is in the design system's own theme: so contrasts between shades are the same in every colour. */
const SHADES: Readonly<Record<Scheme, Readonly<Record<string, number>>>> = {
  light: {
    'background-default': 1,
    'background-tinted': 0.899,
    'surface-default': 1,
    'surface-tinted': 0.809,
    'surface-hover': 0.702,
    'surface-active': 0.59,
    'border-subtle': 0.498,
    'border-default': 0.191,
    'border-strong': 0.109,
    'text-subtle': 0.109,
    'text-default': 0.025,
  },
  dark: {
    'background-default': 0.009,
    'background-tinted': 0.014,
    'surface-default': 0.021,
    'surface-tinted': 0.027,
    'surface-hover': 0.036,
    'surface-active': 0.056,
    'border-subtle': 0.079,
    'border-default': 0.219,
    'border-strong': 0.388,
    'text-subtle': 0.388,
    'text-default': 0.839,
  },
};
const DARK_BASE = 0.329;
/** A surface that is pointed at or pressed moves away from the colour of the text on it. */
const FURTHER = [0.62, 0.35] as const;
const READABLE = 4.5;
const VISIBLE = 3;

/** What is written on what. */
const READ: readonly [string, string][] = [
  ['text-default', 'background-default'],
  ['text-subtle', 'background-default'],
  ['text-subtle', 'background-tinted'],
  ['text-default', 'surface-tinted'],
  ['text-default', 'surface-active'],
  ['base-contrast-default', 'base-default'],
  ['base-contrast-default', 'base-hover'],
  ['base-contrast-default', 'base-active'],
  ['base-contrast-subtle', 'base-default'],
];

/** The municipality's colour as it is used on buttons and marks; in the dark a lighter one when none is given. */
export const baseOf = (scheme: Scheme, accent: Colour, accentDark?: Colour): Colour =>
  scheme === 'light' ? accent : (accentDark ?? withLuminance(accent, DARK_BASE));

/** Every shade of a colour for one scheme. */
export function tokensOf(scheme: Scheme, base: Colour, onBase: Colour = readableOn(base)): Tokens {
  const shades = Object.entries(SHADES[scheme]).map(([name, light]) => [name, withLuminance(base, light)]);
  const [hover, active] = FURTHER.map((share) => further(base, onBase, share));
  return {
    ...(Object.fromEntries(shades) as Tokens),
    'base-default': base,
    'base-hover': hover ?? base,
    'base-active': active ?? base,
    'base-contrast-subtle': onBase,
    'base-contrast-default': onBase,
  };
}

/** Which of the shades cannot be read or seen, each in a sentence (WCAG 2.2, 1.4.3 and 1.4.11). */
export function contrastFaults(scheme: Scheme, tokens: Tokens): string[] {
  const read = READ.flatMap(([text, on]) => faultOf(scheme, tokens, [text, on], READABLE));
  return [...read, ...faultOf(scheme, tokens, ['base-default', 'background-default'], VISIBLE)];
}

function faultOf(scheme: Scheme, tokens: Tokens, [one, other]: [string, string], least: number): string[] {
  const [a = '', b = ''] = [tokens[one], tokens[other]];
  const measured = contrast(a, b);
  if (measured >= least) return [];
  const floor = Math.floor(measured * 100) / 100;
  return [`${scheme}: ${one} ${a} on ${other} ${b} has contrast ${floor}:1, and needs ${least}:1`];
}

function further(base: Colour, onBase: Colour, share: number): Colour {
  const has = luminanceOf(base);
  const isTextLight = luminanceOf(onBase) > has;
  return withLuminance(base, isTextLight ? has * share : 1 - (1 - has) * share);
}
