import { inflateSync } from 'node:zlib';
import { pdfText } from '../../../../test/support/pdf-text';
import type { PdfDefinition } from './pdf-definition';
import { renderPdf } from './render-pdf';

const NOW = new Date('2027-03-02T08:00:00Z');
/** One transparent point. */
const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const letter: PdfDefinition = {
  ...{ title: 'Ansök om färdtjänst', language: 'sv', sender: 'Exempelköpings kommun' },
  blocks: [
    { kind: 'lines', label: 'Namn', hint: 'Texta', lines: 1 },
    { kind: 'boxes', label: 'Hur länge?', options: ['Minst tre månader', 'Kortare tid'] },
  ],
};

/** What is drawn on each page. */
const streamsOf = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/FlateDecode\s*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map(([, bytes = '']) => inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1'))
    .filter((content) => content.includes('BT'));

describe('a letter as PDF', () => {
  it('bears the municipality’s logo when there is one, and its name either way', async () => {
    const [plain, marked] = [await renderPdf(letter, NOW), await renderPdf(letter, NOW, LOGO)];
    expect(plain.toString('latin1')).not.toContain('/Subtype /Image');
    expect(marked.toString('latin1')).toContain('/Subtype /Image');
    for (const pdf of [plain, marked]) expect(pdf.toString('latin1')).toContain('/StructTreeRoot');
  });

  it('has the questions of a form in words, and lines and boxes drawn for a pen', async () => {
    const words = pdfText(await renderPdf(letter, NOW));
    for (const text of ['Namn', 'Texta', 'Minst tre', 'Kortare tid']) expect(words).toContain(text);
  });

  it('continues a long form on a new page', async () => {
    const long = { ...letter, blocks: Array.from({ length: 40 }, () => letter.blocks).flat() };
    const pages = (await renderPdf(long, NOW)).toString('latin1').match(/\/Type \/Page\b/g);
    expect(pages?.length).toBeGreaterThan(4);
    for (const content of streamsOf(await renderPdf(long, NOW))) {
      const [begun, ended] = [/\b(BDC|BMC)\b/g, /\bEMC\b/g].map((mark) => content.match(mark)?.length ?? 0);
      expect(begun).toBe(ended);
    }
  });
});
