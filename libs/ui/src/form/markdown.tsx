import type { ReactNode } from 'react';
import { OuterLink } from '../components';

const INLINE = /\*\*(.+?)\*\*|\[([^\]]+)\]\((https?:[^)\s]+|mailto:[^)\s]+|tel:[^)\s]+)\)/g;

/** Bold and links; everything else is text, so nothing in a form definition becomes HTML. */
function inline(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    parts.push(text.slice(end, match.index));
    const [whole, bold, label, address] = match;
    parts.push(
      bold ? (
        <strong key={match.index}>{bold}</strong>
      ) : (
        <OuterLink key={match.index} href={address}>
          {label}
        </OuterLink>
      ),
    );
    end = match.index + whole.length;
  }
  return [...parts, text.slice(end)];
}

function Block({ text }: { text: string }) {
  const lines = text.split('\n');
  if (/^#{1,6} /.test(text)) {
    return (
      <h2 className="ds-heading" data-size="xs">
        {inline(text.replace(/^#+ /, ''))}
      </h2>
    );
  }
  if (lines.every((line) => /^[-*] /.test(line))) {
    return (
      <ul className="ds-list">
        {lines.map((line) => (
          <li key={line}>{inline(line.slice(2))}</li>
        ))}
      </ul>
    );
  }
  return <p className="ds-paragraph">{inline(lines.join(' '))}</p>;
}

/** The few marks that texts in forms use: paragraphs, headings, lists, bold, links. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="fl-flow">
      {text
        .trim()
        .split(/\n{2,}/)
        .map((block) => (
          <Block key={block} text={block} />
        ))}
    </div>
  );
}
