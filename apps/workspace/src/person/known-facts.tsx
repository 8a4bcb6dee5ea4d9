import type { KnownPerson } from '@farled/api-client';
import { ButtonLink, Heading, Paragraph, SummaryList, useFormat, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { personTexts } from './person.texts';

/** Each fact with the register it comes from and the day of it. */
export function KnownFacts({ person: { facts } }: { person: KnownPerson }) {
  const t = useTexts(personTexts);
  const format = useFormat();
  const items = facts.map(({ key, label, value, sourceTitle, at }) => ({
    key,
    label,
    value: (
      <>
        {value}
        <span className="fl-quiet ws-source">{t.source(sourceTitle, at ? format.day(at) : '')}</span>
      </>
    ),
  }));
  return (
    <section>
      <Heading level={2} size="xs">
        {t.known}
      </Heading>
      {items.length > 0 ? <SummaryList items={items} /> : <Paragraph>{t.nothing}</Paragraph>}
      <div className="fl-actions">
        <ButtonLink variant="secondary" to={paths.call}>
          {t.call}
        </ButtonLink>
      </div>
    </section>
  );
}
