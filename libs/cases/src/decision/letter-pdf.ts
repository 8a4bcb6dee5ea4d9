import type { PdfDefinition } from '@farled/documents';
import { LETTER_LANGUAGE, type Letter } from './letter';

/** A letter as a PDF is described. */
export const letterPdf = ({ title, sender, facts, sections }: Letter): PdfDefinition => ({
  title,
  language: LETTER_LANGUAGE,
  sender,
  blocks: [
    { kind: 'facts', rows: facts },
    ...sections.flatMap(({ heading, text }) => [
      { kind: 'heading' as const, text: heading },
      { kind: 'paragraph' as const, text },
    ]),
  ],
});
