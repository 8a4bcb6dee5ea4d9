import { Details, useFormat, useTexts } from '@farled/ui';
import { casesTexts } from './cases.texts';

/** Everything that has happened, folded. */
export function CaseHistory({ history }: { history: { at: string; text: string }[] }) {
  const t = useTexts(casesTexts);
  const format = useFormat();
  if (history.length === 0) return null;
  return (
    <Details summary={t.history}>
      <ol className="app-history">
        {history.map((event) => (
          <li key={`${event.at} ${event.text}`}>
            <span className="fl-quiet fl-small">{format.dayTime(event.at)}</span>
            <span>{event.text}</span>
          </li>
        ))}
      </ol>
    </Details>
  );
}
