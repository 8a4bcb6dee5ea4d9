import { ApiProblem, type Review } from '@farled/api-client';
import { namedFields } from '@farled/forms';
import {
  Alert,
  Button,
  ButtonLink,
  Heading,
  PageHeading,
  Paragraph,
  SkeletonText,
  SummaryList,
  TextLink,
  useTexts,
} from '@farled/ui';
import { useEffect, useState } from 'react';
import { paths } from '../paths';
import { applicationTexts } from './application.texts';
import { NotDone } from './not-done';
import { Above } from './progress';
import { type Application, useApplication } from './use-application';
import { useReview } from './use-review';

/** The whole application as it will be signed, each step with a way back to change it. */
export function ReviewPage() {
  const t = useTexts(applicationTexts);
  const application = useApplication();
  const { draft, pages } = application;
  const ready = useSaved(application);
  const review = useReview(draft.id, ready);
  const count = pages.length + 1;
  return (
    <>
      <PageHeading
        title={t.titleOf(t.step(count, count), t.review, draft.service.title)}
        above={<Above service={draft.service.title} number={count} count={count} />}
      >
        {t.review}
      </PageHeading>
      {review.data && <Frozen review={review.data} application={application} />}
      {review.error && (
        <NotReady error={review.error} application={application} onRetry={() => void review.refetch()} />
      )}
      {!review.data && !review.error && <SkeletonText lines={10} />}
    </>
  );
}

/** True once everything written is saved, so that what is frozen is what was written. */
function useSaved({ flush }: Application): boolean {
  const [saved, setSaved] = useState(false);
  // Once, on arrival
  useEffect(() => {
    void flush().then(setSaved);
  }, []);
  return saved;
}

function Frozen({ review, application: { draft, pages } }: { review: Review; application: Application }) {
  const t = useTexts(applicationTexts);
  const last = pages.at(-1);
  return (
    <>
      <Paragraph lead>{t.reviewLead}</Paragraph>
      {review.summary.map((page) => (
        <section key={page.id} className="app-review">
          <div className="app-review-head">
            <Heading level={2}>{page.title}</Heading>
            <TextLink to={paths.step(draft.id, page.id)} aria-label={t.changePage(page.title)}>
              {t.change}
            </TextLink>
          </div>
          <SummaryList items={page.rows.map((row) => ({ ...row, value: row.value || t.noAnswer }))} />
        </section>
      ))}
      <p className="fl-quiet app-note">
        {review.others ? t.othersNote(review.others.count, review.others.days) : t.signNote}
      </p>
      <div className="fl-actions">
        <ButtonLink to={paths.sign(draft.id, review.signingId)}>{t.toSign}</ButtonLink>
        <Button type="button" variant="tertiary" onClick={() => print()}>
          {t.print}
        </Button>
        {last && (
          <ButtonLink variant="tertiary" to={paths.step(draft.id, last.id)}>
            {t.back}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

interface NotReadyProps {
  error: Error;
  application: Application;
  onRetry: () => void;
}

/** The server found answers that do not hold: the steps they belong to, and what is wrong there. */
function NotReady({ error, application: { draft, pages }, onRetry }: NotReadyProps) {
  const t = useTexts(applicationTexts);
  const violations = error instanceof ApiProblem ? error.violations : [];
  if (violations.length === 0) return <NotDone error={error} onRetry={onRetry} />;
  const affected = pages.filter(({ fields }) =>
    namedFields(fields).some(({ field }) => violations.some((v) => v.path === field.key)),
  );
  return (
    <Alert tone="danger" title={t.reviewErrors} urgent>
      <p>{t.reviewErrorsText}</p>
      <ul className="ds-list">
        {affected.map((page) => (
          <li key={page.id}>
            <TextLink to={paths.step(draft.id, page.id)} state={{ violations }}>
              {page.title}
            </TextLink>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
