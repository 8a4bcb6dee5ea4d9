import type { DecisionPreview } from '@farled/api-client';
import { Heading, useTexts } from '@farled/ui';
import { taskTexts } from './task.texts';

/** The letter, live beside the form. */
export function LetterPreview({ preview, isUpdating }: { preview: DecisionPreview | undefined; isUpdating: boolean }) {
  const t = useTexts(taskTexts);
  return (
    <section className="ws-letter" aria-label={t.letter}>
      <Heading level={2} size="xs">
        {t.letter}
      </Heading>
      {preview ? <p className="ws-paper">{preview.text}</p> : <p className="fl-quiet">{t.letterEmpty}</p>}
      <p className="fl-quiet" role="status">
        {preview && isUpdating ? t.letterUpdating : ''}
      </p>
    </section>
  );
}
