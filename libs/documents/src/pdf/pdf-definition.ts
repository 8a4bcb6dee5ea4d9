import type { Language } from '@farled/kernel';
/** One part of a letter. */
export type PdfBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | PdfBox;

/** Something to fill in by pen. */
export type PdfBox =
  | { readonly kind: 'lines'; readonly label: string; readonly hint?: string; readonly lines: number }
  | { readonly kind: 'boxes'; readonly label: string; readonly hint?: string; readonly options: readonly string[] };

/** A letter or receipt: what stands in it, not how it looks. */
export interface PdfDefinition {
  readonly title: string;
  readonly language: Language;
  /** The municipality; stands at the top of each page. */
  readonly sender: string;
  /** Beside the sender: diary number, date. */
  readonly reference?: readonly string[];
  readonly blocks: readonly PdfBlock[];
  /** At the foot of each page. */
  readonly footer?: string;
}
