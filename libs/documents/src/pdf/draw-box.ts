import type PDFDocument from 'pdfkit';
import type { PdfBox } from './pdf-definition';
import { printable } from './printable';

type Pdf = InstanceType<typeof PDFDocument>;

/** Room for handwriting: a line of a form is 9 mm high. */
const LINE = 26;
const TICK = 11;
const GAP = 6;

/** Draws a question with lines to write on or boxes to tick, never split from its own label. */
export function drawBox(pdf: Pdf, box: PdfBox): void {
  const { left, right, bottom } = pdf.page.margins;
  const width = pdf.page.width - left - right;
  const rows = box.kind === 'lines' ? Math.min(box.lines, 2) : Math.min(box.options.length, 2);
  if (pdf.y + 40 + rows * LINE > pdf.page.height - bottom) pdf.addPage();
  if (box.label) pdf.font('Helvetica-Bold').fontSize(10).text(printable(box.label), left, pdf.y, { width, lineGap: 2 });
  if (box.hint) pdf.font('Helvetica').fontSize(9).text(printable(box.hint), left, pdf.y, { width, lineGap: 2 });
  if (box.kind === 'lines') drawLines(pdf, box.lines, width);
  else for (const option of box.options) drawTick(pdf, option, width);
  pdf.x = left;
  pdf.y += GAP * 2;
}

function drawLines(pdf: Pdf, lines: number, width: number): void {
  const { left, bottom } = pdf.page.margins;
  for (let line = 0; line < lines; line += 1) {
    if (pdf.y + LINE > pdf.page.height - bottom) pdf.addPage();
    pdf.y += LINE;
    pdf
      .lineWidth(0.6)
      .moveTo(left, pdf.y)
      .lineTo(left + width, pdf.y)
      .stroke('#555555');
  }
}

function drawTick(pdf: Pdf, option: string, width: number): void {
  const { left, bottom } = pdf.page.margins;
  if (pdf.y + LINE > pdf.page.height - bottom) pdf.addPage();
  const top = pdf.y + GAP;
  pdf.lineWidth(0.8).rect(left, top, TICK, TICK).stroke('#333333');
  const indent = TICK + GAP + 2;
  pdf
    .font('Helvetica')
    .fontSize(11)
    .fillColor('#000000')
    .text(printable(option), left + indent, top, { width: width - indent, lineGap: 2 });
}
