import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PageShells, shellsIn } from '../src/page-shell';

const HTML =
  '<html lang="sv"><head><title>E-tjänster – Kommunen</title></head><body><div id="root"></div></body></html>';
const drawn = (language: string) => ({
  start: `<h1>${language} start</h1>Kommunen`,
  page: `${language} page`,
  own: `${language} own`,
});

describe('what a page shows before its program runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'farled-shell-'));
  let shells: PageShells;

  beforeAll(() => {
    mkdirSync(join(folder, '.vite'));
    const content = {
      municipality: 'Kommunen',
      own: '^/ansokan/',
      shells: { sv: drawn('sv'), en: drawn('en') },
      programs: [{ under: '/ansokan/', files: ['assets/form-1.js'] }],
    };
    writeFileSync(join(folder, '.vite/shells.json'), JSON.stringify(content));
    shells = shellsIn(folder, 'Å & <Ö>');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const shown = (path: string, cookie?: string, query = {}): string =>
    shells(HTML, { path, query, headers: { cookie } });

  it('stands in the page with the municipality’s own name, as text', () => {
    expect(shown('/')).toContain('<div id="root"><h1>sv start</h1>Å &amp; &lt;Ö></div>');
    expect(shown('/')).toContain('<title>E-tjänster – Å &amp; &lt;Ö></title>');
    expect(shown('/tjanster/bygglov')).toContain('<div id="root">sv page</div>');
  });

  it('is in the language that was chosen last, or that the address asks for', () => {
    expect(shown('/', 'session=1; lang=en')).toMatch(/<html lang="en">.*en start/);
    expect(shown('/', 'lang=en', { lang: 'sv' })).toMatch(/<html lang="sv">.*sv start/);
    expect(shown('/', 'lang=xx')).toContain('sv start');
  });

  it('fetches the programs of a form at once', () => {
    const form = shown('/ansokan/1/steg/barnet');
    expect(form).toContain(
      '<link rel="modulepreload" fetchpriority="low" crossorigin href="/assets/form-1.js"></head>',
    );
    expect(form).toContain('sv own');
    expect(shown('/')).not.toContain('form-1.js');
  });

  it('is nothing for an app whose build has drawn nothing', () => {
    expect(shellsIn(join(folder, 'none'), 'Å')(HTML, { path: '/', query: {}, headers: {} })).toBe(HTML);
  });
});
