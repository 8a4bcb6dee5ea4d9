import type { AccessLogEntry } from '@farled/api-client';
import { Empty, Loaded, Paragraph, Section, useFormat, useRead, useTexts } from '@farled/ui';
import { detailsTexts, fieldTexts } from './details.texts';
import { gathered } from './gathered';

/** Who has read the resident's data, when, why and what. */
export function AccessLog() {
  const t = useTexts(detailsTexts);
  const log = useRead('GET /api/me/access-log', {});
  return (
    <Section title={t.log}>
      <Paragraph>{t.logLead}</Paragraph>
      <Loaded query={log}>
        {({ items }) =>
          items.length > 0 ? (
            <Readings items={items} />
          ) : (
            <Empty title={t.noLog} level={3}>
              <p>{t.noLogText}</p>
            </Empty>
          )
        }
      </Loaded>
    </Section>
  );
}

function Readings({ items }: { items: AccessLogEntry[] }) {
  const t = useTexts(detailsTexts);
  const words: Record<string, string> = useTexts(fieldTexts);
  const format = useFormat();
  return (
    <table className="ds-table app-log">
      <thead>
        <tr>
          <th scope="col">{t.when}</th>
          <th scope="col">{t.by}</th>
          <th scope="col">{t.why}</th>
          <th scope="col">{t.what}</th>
        </tr>
      </thead>
      <tbody>
        {gathered(items, (at) => format.day(at)).map((entry) => (
          <tr key={`${entry.at} ${entry.by} ${entry.purpose}`}>
            <td data-label={t.when}>
              {format.dayTime(entry.at)}
              {entry.times > 1 && <span className="fl-quiet">{t.times(entry.times)}</span>}
            </td>
            <td data-label={t.by}>{entry.by}</td>
            <td data-label={t.why}>{entry.purpose}</td>
            <td data-label={t.what}>{entry.fields.map((field) => words[field] ?? field).join(', ') || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
