import { ApiProblem, type PartReview as Review } from '@farled/api-client';
import { namedFields } from '@farled/forms';
import {
  Alert,
  Details,
  Heading,
  PageHeading,
  Paragraph,
  ProblemPanel,
  Section,
  SkeletonText,
  SummaryList,
  TextLink,
  useApi,
  useLanguage,
  useTexts,
} from '@farled/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { applicationTexts } from '../application/application.texts';
import { Above } from '../application/progress';
import { paths } from '../paths';
import { Refuse } from '../signing/refuse';
import { SignWith } from '../signing/sign-with';
import { SignedText } from '../signing/signed-text';
import { signingTexts } from '../signing/signing.texts';
import { usePart, type WrittenPart } from './use-part';

/** The part as it will be signed, and signing it. */
export function PartReview() {
  const t = useTexts(applicationTexts);
  const written = usePart();
  const { part, pages } = written;
  const review = useReview(written);
  const count = pages.length + 1;
  return (
    <>
      <PageHeading
        title={t.titleOf(t.step(count, count), t.review, part.title)}
        above={<Above service={part.title} number={count} count={count} />}
      >
        {t.review}
      </PageHeading>
      {review.data && <Frozen review={review.data} written={written} />}
      {review.error && <NotReady error={review.error} written={written} onRetry={() => void review.refetch()} />}
      {!review.data && !review.error && <SkeletonText lines={8} />}
    </>
  );
}

/** Freezes the answers and reads them back; asked for again by each arrival, once everything written is saved. */
function useReview({ part, flush }: WrittenPart) {
  const api = useApi();
  const [language] = useLanguage();
  const [saved, setSaved] = useState(false);
  // Once, on arrival
  useEffect(() => {
    void flush().then(setSaved);
  }, []);
  return useQuery({
    queryKey: ['part-review', part.id, language],
    queryFn: () => api.call('POST /api/sign-requests/{id}/part/review', { path: { id: part.id }, body: { language } }),
    enabled: saved,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    refetchOnReconnect: false,
  });
}

function Frozen({ review, written: { part } }: { review: Review; written: WrittenPart }) {
  const t = useTexts(applicationTexts);
  const signing = useTexts(signingTexts);
  const toAnswered = useAnswered(part.id);
  return (
    <>
      <Paragraph lead>{t.reviewLead}</Paragraph>
      {review.summary.map((page) => (
        <section key={page.id} className="app-review">
          <div className="app-review-head">
            <Heading level={2}>{page.title}</Heading>
            <TextLink to={paths.partStep(part.id, page.id)} aria-label={t.changePage(page.title)}>
              {t.change}
            </TextLink>
          </div>
          <SummaryList items={page.rows.map((row) => ({ ...row, value: row.value || t.noAnswer }))} />
        </section>
      ))}
      <Details summary={t.visible}>
        <SignedText text={review.visibleText} level={3} />
      </Details>
      <Section title={signing.sign}>
        <p>{signing.signLead}</p>
        <SignWith thing="sign-requests" id={part.id} onSigned={toAnswered} />
      </Section>
      <div className="fl-actions">
        <Refuse id={part.id} onRefused={toAnswered} />
      </div>
    </>
  );
}

/** Answered: the page of the request says what comes of it. */
function useAnswered(id: string): () => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return () => {
    void queries
      .refetchQueries({ queryKey: ['GET /api/sign-requests/{id}'] })
      .then(() => navigate(paths.signRequest(id), { replace: true }));
  };
}

interface NotReadyProps {
  error: Error;
  written: WrittenPart;
  onRetry: () => void;
}

function NotReady({ error, written: { part, pages }, onRetry }: NotReadyProps) {
  const t = useTexts(applicationTexts);
  const violations = error instanceof ApiProblem ? error.violations : [];
  if (violations.length === 0) return <ProblemPanel error={error} onRetry={onRetry} />;
  const affected = pages.filter(({ fields }) =>
    namedFields(fields).some(({ field }) => violations.some((v) => v.path === field.key)),
  );
  return (
    <Alert tone="danger" title={t.reviewErrors} urgent>
      <p>{t.reviewErrorsText}</p>
      <ul className="ds-list">
        {affected.map((page) => (
          <li key={page.id}>
            <TextLink to={paths.partStep(part.id, page.id)} state={{ violations }}>
              {page.title}
            </TextLink>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
