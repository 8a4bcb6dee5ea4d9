import type { CaseSummary, DraftSummary } from '@farled/api-client';
import { Section, Status, TextLink, useFormat, useRead, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { startTexts } from './start.texts';

export interface Mine {
  drafts: DraftSummary[];
  waiting: CaseSummary[];
}

/** What a resident has begun, or must answer; undefined until both are known, so that the page does not jump. */
export function useMine(asked: boolean): Mine | undefined {
  const drafts = useRead('GET /api/drafts', {}, { enabled: asked });
  const cases = useRead('GET /api/cases', {}, { enabled: asked });
  if (!asked) return { drafts: [], waiting: [] };
  if (drafts.isPending || cases.isPending) return undefined;
  return {
    drafts: drafts.data?.items ?? [],
    waiting: (cases.data?.items ?? []).filter((item) => item.needsYou),
  };
}

/** What one can go on with. Shown only when there is something. */
export function Continue({ mine: { drafts, waiting } }: { mine: Mine }) {
  const t = useTexts(startTexts);
  const format = useFormat();
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
