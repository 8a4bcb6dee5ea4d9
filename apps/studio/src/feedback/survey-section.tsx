import type { SurveyResult } from '@farled/api-client';
import { Heading, Loaded, Paragraph, Section, SkeletonText, Table, useFormat, useRead, useTexts } from '@farled/ui';
import { usePercent } from '../home/percent';
import { feedbackTexts } from './feedback.texts';

/** What residents have answered about one e-service. */
export function SurveySection({ slug }: { slug: string }) {
  const t = useTexts(feedbackTexts);
  const read = useRead('GET /api/studio/services/{slug}/survey', { path: { slug } });
  return (
    <Section title={t.survey}>
      <Loaded query={read} skeleton={<SkeletonText lines={3} />}>
        {(result) => <Result result={result} />}
      </Loaded>
    </Section>
  );
}

function Result({ result: { answers, fewest, easier, found, words } }: { result: SurveyResult }) {
  const t = useTexts(feedbackTexts);
  if (!easier || !found) return <Paragraph>{answers === 0 ? t.none : t.few(answers, fewest)}</Paragraph>;
  return (
    <>
      <Paragraph>{t.answers(answers)}</Paragraph>
      <Counts title={t.easierQuestion} rows={easier.map(({ answer, count }) => ({ label: t[answer], count }))} />
      <Counts title={t.foundQuestion} rows={found.map(({ answer, count }) => ({ label: t[answer], count }))} />
      <Heading level={3} size="xs">
        {t.words}
      </Heading>
      {words.length === 0 && <Paragraph>{t.noWords}</Paragraph>}
      <ul className="ds-list">
        {words.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function Counts({ title, rows }: { title: string; rows: { label: string; count: number }[] }) {
  const t = useTexts(feedbackTexts);
  const format = useFormat();
  const percent = usePercent();
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Heading level={3} size="xs">
        {title}
      </Heading>
      <Table label={title} heads={[t.answer, t.count, t.share]}>
        {rows.map(({ label, count }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{format.number(count)}</td>
            <td>{percent(all === 0 ? 0 : count / all)}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}
