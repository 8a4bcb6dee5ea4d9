import type { DraftSummary } from '@farled/api-client';
import { ConfirmDialog, ProblemPanel, Section, TextLink, useChange, useFormat, useRead, useTexts } from '@farled/ui';
import { useState } from 'react';
import { paths } from '../paths';
import { casesTexts } from './cases.texts';

/** Begun applications to go on with, or to throw away. Nothing is shown when there are none. */
export function Drafts() {
  const t = useTexts(casesTexts);
  const format = useFormat();
  const drafts = useRead('GET /api/drafts', {});
  const [leaving, setLeaving] = useState<DraftSummary>();
  if (drafts.error) return <ProblemPanel error={drafts.error} onRetry={() => void drafts.refetch()} />;
  if (!drafts.data || drafts.data.items.length === 0) return null;
  return (
    <Section title={t.drafts}>
      <ul className="app-cases">
        {drafts.data.items.map((draft) => (
          <li key={draft.id}>
            <div>
              {draft.status === 'awaiting' ? (
                <TextLink to={paths.awaiting(draft.id)}>{t.awaiting(draft.title)}</TextLink>
              ) : (
                <TextLink to={paths.application(draft.id)}>{t.continue(draft.title)}</TextLink>
              )}
              <p className="fl-quiet fl-small">{t.saved(format.dayTime(draft.savedAt))}</p>
            </div>
            <button
              type="button"
              className="ds-link app-remove"
              aria-label={t.removeNamed(draft.title)}
              onClick={() => setLeaving(draft)}
            >
              {t.remove}
            </button>
          </li>
        ))}
      </ul>
      <RemoveDraft draft={leaving} onClose={() => setLeaving(undefined)} />
    </Section>
  );
}

function RemoveDraft({ draft, onClose }: { draft: DraftSummary | undefined; onClose: () => void }) {
  const t = useTexts(casesTexts);
  const remove = useChange('DELETE /api/drafts/{id}', ['GET /api/drafts']);
  const confirm = () => draft && remove.mutate({ path: { id: draft.id } }, { onSuccess: onClose });
  return (
    <ConfirmDialog
      open={draft !== undefined}
      title={t.removeTitle}
      confirm={t.removeConfirm}
      danger
      busy={remove.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t.removeText(draft?.title ?? '')}</p>
      {remove.error && <ProblemPanel error={remove.error} />}
    </ConfirmDialog>
  );
}
