import type { LogReviewRow } from '@farled/api-client';
import {
  Button,
  Empty,
  Loaded,
  PageBody,
  PageHeading,
  Paragraph,
  ProblemPanel,
  Status,
  Table,
  TextLink,
  useChange,
  useFormat,
  useRead,
  useTexts,
} from '@farled/ui';
import { useNavigate } from 'react-router';
import { paths } from '../paths';
import { reviewTexts } from './review.texts';

/** The log reviews, and the way to draw one now. */
export function ReviewsPage() {
  const t = useTexts(reviewTexts);
  const reviews = useRead('GET /api/officer/log-reviews', {});
  const draw = useChange('POST /api/officer/log-reviews', ['GET /api/officer/log-reviews']);
  const navigate = useNavigate();
  return (
    <PageBody full>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph lead>{t.lead}</Paragraph>
      {draw.error && <ProblemPanel error={draw.error} />}
      <Loaded query={reviews}>
        {({ items }) =>
          items.length > 0 ? (
            <Reviews items={items} />
          ) : (
            <Empty title={t.emptyTitle}>
              <p>{t.empty}</p>
            </Empty>
          )
        }
      </Loaded>
      <div className="fl-actions">
        <Button
          variant="secondary"
          busy={draw.isPending}
          onClick={() => draw.mutate({}, { onSuccess: ({ id }) => void navigate(paths.review(id)) })}
        >
          {t.draw}
        </Button>
      </div>
    </PageBody>
  );
}

function Reviews({ items }: { items: readonly LogReviewRow[] }) {
  const t = useTexts(reviewTexts);
  const format = useFormat();
  return (
    <Table label={t.caption} tall heads={[t.period, t.progress, t.due, t.status]}>
      {items.map((review) => (
        <tr key={review.id}>
          <th scope="row">
            <TextLink to={paths.review(review.id)}>{t.days(format.day(review.from), format.day(review.to))}</TextLink>
          </th>
          <td>{review.counts.all > 0 ? t.left(review.counts.left, review.counts.all) : t.none}</td>
          <td>{format.day(review.dueAt)}</td>
          <td>
            <ReviewStatus review={review} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** How a review stands, in words with a colour and a shape. */
export function ReviewStatus({ review }: { review: LogReviewRow }) {
  const t = useTexts(reviewTexts);
  const { deviations } = review.counts;
  if (review.isOverdue) return <Status tone="danger">{t.overdue}</Status>;
  if (!review.signed) return <Status tone="info">{t.ongoing}</Status>;
  if (deviations > 0) return <Status tone="warning">{`${t.signed}, ${t.deviations(deviations)}`}</Status>;
  return <Status tone="success">{t.signed}</Status>;
}
