import type { KnownFact } from '@farled/api-client';
import { Heading, Paragraph, SummaryList, useFormat, useTexts } from '@farled/ui';
import type { ReactNode } from 'react';
import { personTexts } from './person.texts';

/** Each fact with the register it comes from and the day of it. */
export function KnownFacts({ facts, children }: { facts: readonly KnownFact[]; children?: ReactNode }) {
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
      {children}
    </section>
  );
}
