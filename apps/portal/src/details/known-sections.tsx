import type { KnownSection } from '@farled/api-client';
import { Details, Heading, Loaded, Paragraph, SummaryList, useFormat, useRead, useTexts } from '@farled/ui';
import { CorrectHere } from './correct-here';
import { detailsTexts } from './details.texts';

/** What each register knows of the resident: from where, since when, and what to do when it is wrong. */
export function KnownSections() {
  const known = useRead('GET /api/me/known', {});
  return (
    <Loaded query={known}>
      {({ sections }) => sections.map((section) => <Known key={section.source} section={section} />)}
    </Loaded>
  );
}

function Known({ section: { source, title, at, rows, wrong } }: { section: KnownSection }) {
  const t = useTexts(detailsTexts);
  const format = useFormat();
  return (
    <section className="app-known">
      <Heading level={3} size="xs">
        {title}
      </Heading>
      {rows.length > 0 ? <SummaryList items={rows} /> : <Paragraph quiet>{t.nothingKnown}</Paragraph>}
      {at && <p className="fl-quiet fl-small">{t.asOf(format.dayTime(at))}</p>}
      <Details summary={t.wrong}>
        <p>{wrong}</p>
        <CorrectHere source={source} />
      </Details>
    </section>
  );
}
