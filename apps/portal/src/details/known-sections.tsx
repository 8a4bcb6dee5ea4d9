import type { KnownSection } from '@farled/api-client';
import { Details, Heading, Loaded, Paragraph, SummaryList, useFormat, useRead, useSession, useTexts } from '@farled/ui';
import { CorrectHere } from './correct-here';
import { detailsTexts } from './details.texts';

/** What each register knows of the resident: from where, since when, and what to do when it is wrong. */
export function KnownSections() {
  const known = useRead('GET /api/me/known', {});
  return (
    <Loaded query={known}>
      {({ sections }) => (
        <>
          {sections.filter(isOwn).map((section, index) => (
            <Known key={section.source} section={section} open={index === 0 && sections.every(isOwn)} />
          ))}
          <Organisation sections={sections.filter((section) => !isOwn(section))} />
        </>
      )}
    </Loaded>
  );
}

const isOwn = ({ about }: KnownSection): boolean => about === 'self';

/** The organisation for which she acts, apart from what is about herself. */
function Organisation({ sections }: { sections: readonly KnownSection[] }) {
  const t = useTexts(detailsTexts);
  const { loggedIn } = useSession();
  if (sections.length === 0) return null;
  return (
    <section className="app-known-organisation">
      <Heading level={3} size="sm">
        {t.whoCompany(loggedIn?.acting?.party.name ?? t.company)}
      </Heading>
      {sections.map((section, index) => (
        <Known key={section.source} section={section} open={index === 0} />
      ))}
    </section>
  );
}

/** Folded but for the first, so that the page can be taken in. */
function Known({ section: { about, source, title, at, rows, wrong }, open }: { section: KnownSection; open: boolean }) {
  const t = useTexts(detailsTexts);
  const format = useFormat();
  return (
    <Details summary={title} open={open}>
      {rows.length > 0 ? (
        <SummaryList items={rows} />
      ) : (
        <Paragraph quiet>{about === 'self' ? t.nothingKnown : t.nothingKnownCompany}</Paragraph>
      )}
      {at && <p className="fl-quiet fl-small">{t.asOf(format.dayTime(at))}</p>}
      <Details summary={t.wrong}>
        <p>{wrong}</p>
        <CorrectHere source={source} about={about} />
      </Details>
    </Details>
  );
}
