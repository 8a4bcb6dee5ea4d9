import { Section, Status, TextLink, useFormat, useRead, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { startTexts } from './start.texts';

/** What a logged-in resident has begun, or must answer. Shown only when there is something. */
export function Continue() {
  const t = useTexts(startTexts);
  const format = useFormat();
  const drafts = useRead('GET /api/drafts', {}).data?.items ?? [];
  const waiting = (useRead('GET /api/cases', {}).data?.items ?? []).filter((item) => item.needsYou);
  if (drafts.length + waiting.length === 0) return null;
  return (
    <Section title={t.mine}>
      <ul className="app-rows">
        {waiting.map((item) => (
          <li key={item.id}>
            <TextLink to={paths.case(item.id)}>{item.title}</TextLink>
            <span className="fl-quiet">{item.status.text}</span>
            <Status tone="warning">{t.needsYou}</Status>
          </li>
        ))}
        {drafts.map((draft) => (
          <li key={draft.id}>
            <TextLink to={paths.application(draft.id)}>{t.resume(draft.title)}</TextLink>
            <span className="fl-quiet">{t.saved(format.dayTime(draft.savedAt))}</span>
          </li>
        ))}
      </ul>
      <p>
        <TextLink to={paths.cases}>{t.allMine}</TextLink>
      </p>
    </Section>
  );
}
