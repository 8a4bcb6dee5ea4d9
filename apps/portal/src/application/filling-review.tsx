import { ApiProblem, type Review } from '@farled/api-client';
import { namedFields } from '@farled/forms';
import {
  Alert,
  Heading,
  PageHeading,
  Paragraph,
  SkeletonText,
  SummaryList,
  TextLink,
  useLanguage,
  useTexts,
} from '@farled/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { applicationTexts } from './application.texts';
import type { Filling } from './filling';
import { NotDone } from './not-done';
import { Above } from './progress';

/** What is signed, read back. */
interface Readback {
  summary: Review['summary'];
}

interface FillingReviewProps<R extends Readback> {
  filling: Filling;
  /** Freezes what is written and answers with what is signed then. */
  freeze: (language: 'sv' | 'en') => Promise<R>;
  children: (review: R) => ReactNode;
}

/** Everything as it will be signed, each step with a way back to change it, and what there is to do with it. */
export function FillingReview<R extends Readback>({ filling, freeze, children }: FillingReviewProps<R>) {
  const t = useTexts(applicationTexts);
  const review = useFrozen(filling, freeze);
  const count = filling.pages.length + 1;
  return (
    <>
      <PageHeading
        title={t.titleOf(t.step(count, count), t.review, filling.title)}
        above={<Above service={filling.title} number={count} count={count} />}
      >
        {t.review}
      </PageHeading>
      {review.data && (
        <>
          <Paragraph lead>{t.reviewLead}</Paragraph>
          {review.data.summary.map((page) => (
            <ReviewedPage key={page.id} page={page} to={filling.to.step(page.id)} />
          ))}
          {children(review.data)}
        </>
      )}
      {review.error && <NotReady error={review.error} filling={filling} onRetry={() => void review.refetch()} />}
      {!review.data && !review.error && <SkeletonText lines={10} />}
    </>
  );
}

/** Asked for again by each arrival, once everything is saved: what is frozen is what was written. */
function useFrozen<R>({ flush, to }: Filling, freeze: (language: 'sv' | 'en') => Promise<R>) {
  const [language] = useLanguage();
  const [saved, setSaved] = useState(false);
  // Once, on arrival
  useEffect(() => {
    void flush().then(setSaved);
  }, []);
  return useQuery({
    queryKey: ['review', to.review, language],
    queryFn: () => freeze(language),
    enabled: saved,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    refetchOnReconnect: false,
  });
}

function ReviewedPage({ page, to }: { page: Readback['summary'][number]; to: string }) {
  const t = useTexts(applicationTexts);
  return (
    <section className="app-review">
      <div className="app-review-head">
        <Heading level={2}>{page.title}</Heading>
        <TextLink to={to} aria-label={t.changePage(page.title)}>
          {t.change}
        </TextLink>
      </div>
      <SummaryList items={page.rows.map((row) => ({ ...row, value: row.value || t.noAnswer }))} />
    </section>
  );
}

interface NotReadyProps {
  error: Error;
  filling: Filling;
  onRetry: () => void;
}

/** The server found answers that do not hold: the steps they belong to, and what is wrong there. */
function NotReady({ error, filling: { pages, to }, onRetry }: NotReadyProps) {
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
            <TextLink to={to.step(page.id)} state={{ violations }}>
              {page.title}
            </TextLink>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
