import { isSameText, type VisibleField } from '@farled/forms';
import { Button } from '../components';
import { defineTexts, useFormat, useTexts } from '../i18n';
import { textOf } from './control';
import { useFormServices } from './services';
import { useSourceName } from './source-words';

const texts = defineTexts(
  {
    from: (source: string, day: string) => `Ifyllt från ${source}, ${day}.`,
    changed: (source: string, known: string) => `Du har ändrat uppgiften. I ${source} står det: ${known}.`,
    seen: 'Handläggaren ser båda.',
    restore: (label: string) => `Ta tillbaka ${label.toLowerCase()}`,
  },
  {
    from: (source: string, day: string) => `Filled in from ${source}, ${day}.`,
    changed: (source: string, known: string) => `You have changed this. According to ${source} it is: ${known}.`,
    seen: 'The case officer sees both.',
    restore: (label: string) => `Restore ${label.toLowerCase()}`,
  },
);

const OWN_WORD = 'contact-register';

interface PrefilledNoteProps {
  field: VisibleField;
  value: unknown;
  known: unknown;
  onChange: (value: unknown) => void;
}

/** Below a field that was filled in beforehand: from where and when, and what the register says when it was changed. */
export function PrefilledNote({ field, value, known, onChange }: PrefilledNoteProps) {
  const t = useTexts(texts);
  const format = useFormat();
  const sourceName = useSourceName();
  const origin = useFormServices().sources[field.prefillPath ?? ''];
  const register = textOf(known);
  if (!origin || register === '') return null;
  const isSame = isSameText(textOf(value), register);
  const hasChanged = !isSame && origin.source !== OWN_WORD;
  if (!isSame && !hasChanged) return null;
  return (
    <div className="fl-known-source" role="status">
      {hasChanged ? (
        <>
          <p>
            {t.changed(sourceName(origin.source), register)} {t.seen}
          </p>
          <Button type="button" variant="tertiary" onClick={() => onChange(known)}>
            {t.restore(field.label)}
          </Button>
        </>
      ) : (
        <p>{t.from(sourceName(origin.source), format.day(origin.at))}</p>
      )}
    </div>
  );
}
