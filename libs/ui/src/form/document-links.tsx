import type { VisibleField } from '@farled/forms';
import { useId } from 'react';
import { defineTexts, useTexts } from '../i18n';
import { useFormServices } from './services';

const texts = defineTexts(
  { none: 'Inga filer än.', files: 'Filer', open: (name: string) => `Hämta ${name}` },
  { none: 'No files yet.', files: 'Files', open: (name: string) => `Download ${name}` },
);

/** The files that a form shows again; a link to each where the page has an address for it. */
export function DocumentLinks({ field: { label, documents = [] } }: { field: VisibleField }) {
  const t = useTexts(texts);
  const title = useId();
  const { files } = useFormServices();
  return (
    <section className="fl-field" aria-labelledby={title}>
      <p id={title} className="ds-label">
        {label || t.files}
      </p>
      {documents.length === 0 && <p className="fl-quiet">{t.none}</p>}
      <ul className="fl-files">
        {documents.map(({ id, name }) => (
          <li key={id}>
            {files?.href ? (
              <a className="ds-link fl-break" href={files.href(id)} aria-label={t.open(name)} download={name}>
                {name}
              </a>
            ) : (
              <span className="fl-break">{name}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
