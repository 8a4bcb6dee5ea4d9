import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contrast, luminanceOf, withLuminance } from './colour';
import { readTheme } from './municipal-theme';
import { themeCss } from './theme-css';

const folder = mkdtempSync(join(tmpdir(), 'farled-theme-'));
const write = (content: string): string => {
  const file = join(folder, 'theme.yaml');
  writeFileSync(file, content);
  return file;
};
writeFileSync(join(folder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
writeFileSync(join(folder, 'font.woff2'), 'wOF2');

describe('a municipality’s theme', () => {
  it.each(['#004b87', '#7a1f2b', '#1d6b2f', '#5b2a86', '#8a4b00', '#222222'])(
    '%s can be read in light and dark',
    (accent) => {
      const { tokens } = readTheme(write(`accent: '${accent}'`));
      for (const { 'base-default': base = '', 'base-contrast-default': on = '' } of [tokens.light, tokens.dark])
        expect(contrast(base, on)).toBeGreaterThanOrEqual(4.5);
      expect(tokens.light['base-default']).toBe(accent);
    },
  );

  it.each([
    ['a colour that does not show on white', `accent: '#ffe600'`, 'light: base-default #ffe600 on background-default'],
    ['text that cannot be read on it', `accent: '#004b87'\ntextOnAccent: '#333333'`, 'base-contrast-default #333333'],
    ['a dark colour that does not show in the dark', `accent: '#004b87'\naccentDark: '#10202a'`, 'dark: base-default'],
    ['no colour', `accent: blue`, "accent must be a colour like '#155c6e'"],
    ['a word that is not known', `accent: '#004b87'\ncolour: x`, 'colour is not known'],
    ['a logo that is not there', `accent: '#004b87'\nlogo: no.svg`, 'no.svg'],
    ['a letter logo of another kind', `accent: '#004b87'\nletterLogo: logo.svg`, '.png or .jpg'],
    ['nothing', '', 'it holds no settings'],
  ])('is refused with %s', (_, content, fault) => {
    expect(() => readTheme(write(content))).toThrow(fault);
  });

  it('becomes a style sheet with colours, logo and font, each file under its digest', () => {
    const theme = readTheme(
      write(`accent: '#004b87'\nlogo: logo.svg\nlogoWidth: 120\nfont: { family: Open Sans, file: font.woff2 }`),
    );
    const css = themeCss(theme, (name) => `/theme/${name}`);
    expect(css).toContain('--ds-color-accent-base-default:#004b87');
    expect(css).toMatch(/url\('\/theme\/[0-9a-f]{16}\.svg'\)/);
    expect(css).toMatch(/font-family:'Open Sans';src:url\('\/theme\/[0-9a-f]{16}\.woff2'\)/);
  });

  it('finds a shade of a colour that is as light as wanted', () => {
    for (const wanted of [0.01, 0.1, 0.5, 0.9])
      expect(luminanceOf(withLuminance('#004b87', wanted))).toBeCloseTo(wanted, 1);
    expect(contrast('#000000', '#ffffff')).toBe(21);
  });
});
