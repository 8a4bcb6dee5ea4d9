/** A colour as `#rrggbb`. */
export type Colour = string;

export const isColour = (text: unknown): text is Colour => typeof text === 'string' && /^#[0-9a-f]{6}$/i.test(text);

type Light = readonly [red: number, green: number, blue: number];

/** Relative luminance, 0 for black and 1 for white (WCAG 2.2). */
export const luminanceOf = (colour: Colour): number => brightness(linear(colour));

/** Contrast between two colours, 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Black or white, whichever is easier to read on a colour. */
export const readableOn = (colour: Colour): Colour =>
  contrast(colour, '#ffffff') >= contrast(colour, '#000000') ? '#ffffff' : '#000000';

/** The colour mixed with white or black until it is so light: luminance is linear in light, so one step is exact. */
export function withLuminance(colour: Colour, wanted: number): Colour {
  const own = linear(colour);
  const has = brightness(own);
  const mixed = own.map((part) =>
    wanted >= has ? part + ((wanted - has) / (1 - has || 1)) * (1 - part) : part * (wanted / has),
  );
  return `#${mixed.map(toHex).join('')}`;
}

const brightness = ([red, green, blue]: Light): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

const linear = (colour: Colour): Light => [part(colour, 1), part(colour, 3), part(colour, 5)];

function part(colour: Colour, at: number): number {
  const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function toHex(light: number): string {
  const value = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  const byte = Math.round(Math.min(1, Math.max(0, value)) * 255);
  return byte.toString(16).padStart(2, '0');
}
