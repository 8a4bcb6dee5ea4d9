import { Button, ButtonLink, useApi, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { applicationTexts } from './application.texts';
import { FillingReview } from './filling-review';
import { useApplication } from './use-application';

/** The whole application as it will be signed. */
export function ReviewPage() {
  const t = useTexts(applicationTexts);
  const api = useApi();
  const application = useApplication();
  const { draft, pages, to } = application;
  const path = { id: draft.id };
  const last = pages.at(-1);
  return (
    <FillingReview
      filling={application}
      freeze={(language) => api.call('POST /api/drafts/{id}/review', { path, body: { language } })}
    >
      {({ others, signingId }) => (
        <>
          <p className="fl-quiet app-note">{others ? t.othersNote(others.count, others.days) : t.signNote}</p>
          <div className="fl-actions">
            <ButtonLink to={paths.sign(draft.id, signingId)}>{t.toSign}</ButtonLink>
            <Button type="button" variant="tertiary" onClick={() => print()}>
              {t.print}
            </Button>
            {last && (
              <ButtonLink variant="tertiary" to={to.step(last.id)}>
                {t.back}
              </ButtonLink>
            )}
          </div>
        </>
      )}
    </FillingReview>
  );
}
