/** What a browser says of itself, as far as its owner needs it to know it again. */
export interface Device {
  readonly browser: string;
  readonly system: string;
}

type Sign = readonly [name: string, pattern: RegExp];

/** The first that fits: others than Chrome and Safari also name those. */
const BROWSERS: readonly Sign[] = [
  ['edge', /\bEdgA?(iOS)?\//],
  ['opera', /\bOPR\//],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['safari', /\bSafari\//],
];
const SYSTEMS: readonly Sign[] = [
  ['ios', /\b(iPhone|iPad)\b/],
  ['android', /\bAndroid\b/],
  ['windows', /\bWindows\b/],
  ['macos', /\bMac OS X\b/],
  ['chromeos', /\bCrOS\b/],
  ['linux', /\bLinux\b/],
];

/** Browser and system by User-Agent; the text itself is not kept, since it can single a person out. */
export const deviceOf = (userAgent = ''): Device => ({
  browser: nameIn(BROWSERS, userAgent),
  system: nameIn(SYSTEMS, userAgent),
});

const nameIn = (signs: readonly Sign[], text: string): string =>
  signs.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
