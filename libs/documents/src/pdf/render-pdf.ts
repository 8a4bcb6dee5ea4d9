import { LOCALES } from '@farled/kernel';
import PDFDocument from 'pdfkit';
import { boxParts, makeRoom } from './draw-box';
import type { PdfBlock, PdfDefinition } from './pdf-definition';
import { printable } from './printable';

type Pdf = InstanceType<typeof PDFDocument>;

const MARGIN = 64;
const BODY = { font: 'Helvetica', size: 11 };
const LOGO_HEIGHT = 44;
const BOLD = 'Helvetica-Bold';

/** Draws the letter on A4. Tagged (headings, paragraphs, lists, language, title) so that a screen reader can follow. */
export function renderPdf(definition: PdfDefinition, now: Date, logo?: Buffer): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    tagged: true,
    pdfVersion: '1.7',
    lang: LOCALES[definition.language].tag,
    displayTitle: true,
    info: { Title: definition.title, Author: definition.sender, CreationDate: now, ModDate: now },
  });
  const done = collect(pdf);
  if (logo) drawLogo(pdf, logo);
  draw(pdf, definition);
  pdf.end();
  return done;
}

function collect(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => resolve(Buffer.concat(pieces)));
    pdf.on('error', reject);
  });
}

/** Decoration, so no part of what is read aloud: the sender's name stands below it. */
function drawLogo(pdf: Pdf, logo: Buffer): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf.image(logo, MARGIN, MARGIN - 16, { fit: [180, LOGO_HEIGHT] });
  pdf.endMarkedContent();
  pdf.y = MARGIN + LOGO_HEIGHT;
  pdf.x = MARGIN;
}

function draw(pdf: Pdf, { title, sender, reference = [], blocks, footer }: PdfDefinition): void {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const add = (kind: string, write: () => void) => root.add(pdf.struct(kind, {}, write));
  add('P', () => text(pdf, sender, 12, BOLD));
  for (const line of reference) add('P', () => text(pdf, line, 10));
  pdf.moveDown(2);
  add('H1', () => text(pdf, title, 20, BOLD));
  pdf.moveDown();
  for (const block of blocks) drawBlock(pdf, add, block);
  root.end();
  if (footer) drawFooters(pdf, footer);
}

function drawBlock(pdf: Pdf, add: (kind: string, write: () => void) => void, block: PdfBlock): void {
  switch (block.kind) {
    case 'heading':
      pdf.moveDown(0.5);
      add('H2', () => text(pdf, block.text, 14, BOLD));
      return;
    case 'paragraph':
      add('P', () => text(pdf, block.text));
      pdf.moveDown(0.6);
      return;
    case 'list':
      for (const item of block.items) add('P', () => text(pdf, `•  ${item}`));
      pdf.moveDown(0.6);
      return;
    case 'facts':
      for (const { label, value } of block.rows) {
        add('P', () => {
          text(pdf, label, 10, BOLD);
          text(pdf, value);
        });
        pdf.moveDown(0.4);
      }
      return;
    default:
      for (const part of boxParts(block)) {
        makeRoom(pdf, part.height);
        add('P', () => part.draw(pdf));
      }
      pdf.moveDown(0.8);
  }
}

function text(pdf: Pdf, content: string, size = BODY.size, font = BODY.font): void {
  pdf.font(font).fontSize(size).text(printable(content), { lineGap: 3 });
}

/** Footers are page furniture: marked as artifacts, so that no screen reader repeats them. */
function drawFooters(pdf: Pdf, footer: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    const bottom = pdf.page.margins.bottom;
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font(BODY.font).fontSize(9);
    const line = `${printable(footer)}    ${page - start + 1} (${count})`;
    pdf.text(line, MARGIN, pdf.page.height - MARGIN / 2 - 9, { lineBreak: false });
    pdf.endMarkedContent();
    pdf.page.margins.bottom = bottom;
  }
}
