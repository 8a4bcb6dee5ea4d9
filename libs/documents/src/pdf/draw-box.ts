import type PDFDocument from 'pdfkit';
import type { PdfBox } from './pdf-definition';
import { printable } from './printable';

type Pdf = InstanceType<typeof PDFDocument>;

/** Something that stands together on one page. */
interface Part {
  readonly height: number;
  draw(pdf: Pdf): void;
}

/** Room for handwriting: a line of a form is 9 mm high. */
const LINE = 26;
const TICK = 11;
const GAP = 6;
const WORDS = 16;

/** A question with lines to write on or boxes to tick: its label with the first of them, then each by itself. */
export function boxParts(box: PdfBox): Part[] {
  const answers = box.kind === 'lines' ? Array.from({ length: box.lines }, () => line) : box.options.map(tick);
  const [first, ...others] = answers.map((draw): Part => ({ height: LINE, draw }));
  const height = LINE + WORDS * ((box.label ? 2 : 0) + (box.hint ? 3 : 0));
  const head: Part = {
    height,
    draw: (pdf) => {
      words(pdf, box);
      first?.draw(pdf);
    },
  };
  return [head, ...others];
}

/** Turns the page where a part would be split: between the parts, so that a screen reader follows. */
export function makeRoom(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
}

function words(pdf: Pdf, { label, hint }: PdfBox): void {
  if (label) pdf.font('Helvetica-Bold').fontSize(10).text(printable(label), { lineGap: 2 });
  if (hint) pdf.font('Helvetica').fontSize(9).text(printable(hint), { lineGap: 2 });
}

function line(pdf: Pdf): void {
  const { left, right } = pdf.page.margins;
  pdf.y += LINE;
  pdf.lineWidth(0.6).moveTo(left, pdf.y);
  pdf.lineTo(pdf.page.width - right, pdf.y).stroke('#555555');
}

const tick = (option: string) => (pdf: Pdf) => {
  const { left, right } = pdf.page.margins;
  const top = pdf.y + GAP;
  const indent = TICK + GAP + 2;
  pdf.lineWidth(0.8).rect(left, top, TICK, TICK).stroke('#333333');
  const width = pdf.page.width - left - right - indent;
  pdf.font('Helvetica').fontSize(11).fillColor('#000000');
  pdf.text(printable(option), left + indent, top, { width, lineGap: 2 });
  pdf.x = left;
};
