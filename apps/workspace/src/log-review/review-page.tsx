import type { LogReviewPage } from '@farled/api-client';
import {
  Alert,
  Button,
  LoadedPage,
  PageBody,
  PageHeading,
  Paragraph,
  ProblemPanel,
  Section,
  TextArea,
  TextLink,
  useChange,
  useFormat,
  useRead,
  useTexts,
} from '@farled/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { reviewTexts } from './review.texts';
import { ReviewStatus } from './reviews-page';
import { Sample } from './sample';

/** One log review: its samples, what has been judged, and the signature at the end. */
export function ReviewPage() {
  const { reviewId = '' } = useParams();
  const t = useTexts(reviewTexts);
  const review = useRead('GET /api/officer/log-reviews/{id}', { path: { id: reviewId } });
  return (
    <PageBody>
      <LoadedPage query={review} wayOn={<TextLink to={paths.reviews}>{t.back}</TextLink>}>
        {(data) => <Review review={data} />}
      </LoadedPage>
    </PageBody>
  );
}

function Review({ review }: { review: LogReviewPage }) {
  const t = useTexts(reviewTexts);
  const format = useFormat();
  const { samples, signed } = review;
  const isJudged = (state: string) => state === 'accepted' || state === 'deviation';
  const open = samples.filter(({ state }) => !isJudged(state));
  const judged = samples.filter(({ state }) => isJudged(state));
  return (
    <>
      <PageHeading above={<TextLink to={paths.reviews}>{t.back}</TextLink>}>
        {t.pageTitle(t.days(format.dayShort(review.from), format.day(review.to)))}
      </PageHeading>
      <p>
        <ReviewStatus review={review} />
      </p>
      <Paragraph>{t.ofReadings(samples.length, review.readings)}</Paragraph>
      {signed && (
        <Alert tone="success" title={t.signedBy(signed.by ?? t.unknown, format.dayTime(signed.at))}>
          {signed.summary && <p>{signed.summary}</p>}
        </Alert>
      )}
      {open.length > 0 && (
        <Section title={t.toJudge}>
          {open.map((sample) => (
            <Sample key={sample.id} sample={sample} isClosed={false} />
          ))}
        </Section>
      )}
      {!signed && <Sign review={review} left={open.length} />}
      {judged.length > 0 && (
        <Section title={t.judged}>
          {judged.map((sample) => (
            <Sample key={sample.id} sample={sample} isClosed />
          ))}
        </Section>
      )}
    </>
  );
}

function Sign({ review, left }: { review: LogReviewPage; left: number }) {
  const t = useTexts(reviewTexts);
  const [summary, setSummary] = useState('');
  const sign = useChange('POST /api/officer/log-reviews/{id}/sign', [
    'GET /api/officer/log-reviews/{id}',
    'GET /api/officer/log-reviews',
  ]);
  return (
    <Section title={t.signTitle}>
      <Paragraph>{left > 0 ? t.signLeft(left) : t.signText}</Paragraph>
      {left === 0 && (
        <>
          <TextArea
            label={t.signLabel}
            optional
            rows={3}
            maxLength={2000}
            value={summary}
            onChange={(event) => setSummary(event.target.value)}
          />
          {sign.error && <ProblemPanel error={sign.error} />}
          <div className="fl-actions">
            <Button
              busy={sign.isPending}
              onClick={() => sign.mutate({ path: { id: review.id }, body: { summary: summary.trim() } })}
            >
              {t.sign}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}
