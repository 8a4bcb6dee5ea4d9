import type { ComponentProps } from 'react';

export interface ParagraphProps extends ComponentProps<'p'> {
  /** Larger text that opens a page. */
  lead?: boolean;
  /** Quieter text beside the main thing. */
  quiet?: boolean;
}

/** Running text at reading width. */
export function Paragraph({ lead, quiet, className, ...rest }: ParagraphProps) {
  const classes = ['ds-paragraph', lead && 'fl-lead', quiet && 'fl-quiet', className].filter(Boolean).join(' ');
  return <p className={classes} {...rest} />;
}

/** Text that came with line breaks from people or templates, shown as paragraphs. */
export function Prose({ text }: { text: string }) {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((part, index) => (
      <Paragraph key={index} className="fl-prose">
        {part}
      </Paragraph>
    ));
}
