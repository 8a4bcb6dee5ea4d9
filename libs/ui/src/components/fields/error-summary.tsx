import { type Ref, useId } from 'react';
import { defineTexts, useTexts } from '../../i18n';
import { Heading } from '../text';

const texts = defineTexts(
  {
    title: (count: number) =>
      count === 1 ? 'Rätta en sak innan du går vidare' : `Rätta ${count} saker innan du går vidare`,
  },
  {
    title: (count: number) =>
      count === 1 ? 'Correct one thing before you continue' : `Correct ${count} things before you continue`,
  },
);

export interface SummaryError {
  /** Id of the control the link leads to. */
  id: string;
  text: string;
}

/** All that is wrong on the page, with links to the fields; takes focus when it appears. */
export function ErrorSummary({ errors, ref }: { errors: readonly SummaryError[]; ref?: Ref<HTMLElement> }) {
  const t = useTexts(texts);
  const heading = useId();
  if (errors.length === 0) return null;
  return (
    <section ref={ref} className="ds-error-summary fl-error-summary" tabIndex={-1} aria-labelledby={heading}>
      <Heading level={2} size="xs" id={heading}>
        {t.title(errors.length)}
      </Heading>
      <ul className="ds-list">
        {errors.map((error) => (
          <li key={error.id}>
            <a className="ds-link" href={`#${error.id}`} onClick={(event) => focusField(event, error.id)}>
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function focusField(event: { preventDefault(): void }, id: string): void {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
}
