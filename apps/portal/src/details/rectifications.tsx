import type { OwnRectification } from '@farled/api-client';
import {
  Alert,
  Details,
  Heading,
  Loaded,
  Paragraph,
  Section,
  Status,
  SummaryList,
  useFormat,
  useRead,
  useTexts,
} from '@farled/ui';
import { rectifyTexts } from './rectify.texts';
import { RectifyForm } from './rectify-form';

/** "Something wrong?": the form to the municipality, and what has been said and answered. */
export function Rectifications() {
  const t = useTexts(rectifyTexts);
  const own = useRead('GET /api/me/rectifications', {});
  return (
    <Section id="rectify" title={t.title}>
      <Paragraph>{t.lead}</Paragraph>
      <Details summary={t.open}>
        <RectifyForm />
      </Details>
      <Loaded query={own}>
        {({ items }) => (items.length > 0 ? <Sent items={items} /> : <Paragraph quiet>{t.none}</Paragraph>)}
      </Loaded>
    </Section>
  );
}

function Sent({ items }: { items: readonly OwnRectification[] }) {
  const t = useTexts(rectifyTexts);
  return (
    <section className="app-rectifications">
      <Heading level={3} size="xs">
        {t.before}
      </Heading>
      {items.map((item) => (
        <One key={item.id} item={item} />
      ))}
    </section>
  );
}

function One({ item: { diaryNumber, fact, text, receivedAt, dueOn, answer } }: { item: OwnRectification }) {
  const t = useTexts(rectifyTexts);
  const format = useFormat();
  const rows = [
    {
      key: 'fact',
      label: t.fact,
      value: fact.label ? `${fact.label}: ${fact.value}` : t.somethingIn(fact.sourceTitle),
    },
    { key: 'text', label: t.yourWords, value: text },
    ...(answer ? [{ key: 'answer', label: t.answer(format.day(answer.at)), value: answer.text }] : []),
  ];
  return (
    <article className="app-rectification fl-flow">
      <p>
        <strong>{diaryNumber}</strong>{' '}
        <Status tone={answer ? 'success' : 'info'}>{answer ? answer.title : t.waiting}</Status>
      </p>
      <SummaryList items={rows} />
      <p className="fl-quiet fl-small">
        {answer ? t.sentOn(format.day(receivedAt)) : t.sentDue(format.day(receivedAt), format.day(dueOn))}
      </p>
      {answer?.appeal && (
        <Alert tone="info">
          <p>{answer.appeal}</p>
        </Alert>
      )}
    </article>
  );
}
