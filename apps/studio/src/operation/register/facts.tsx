import type { ReplicaState } from '@farled/api-client';
import { Section, SummaryList, useFormat, useTexts } from '@farled/ui';
import { registerTexts } from './register.texts';

const DAY_MS = 86_400_000;

/** Up to when the register is complete, how much there is, and what came last. */
export function Facts({ state: { completeTo, persons, files, expected } }: { state: ReplicaState }) {
  const t = useTexts(registerTexts);
  const format = useFormat();
  const last = files.find(({ kind, stage }) => kind === 'delivery' && stage === 'done');
  const delivered = last && [t.number(last.sequence ?? 0), format.day(last.day)].join(', ');
  // What is complete to the beginning of a day is so for the day before.
  const until = completeTo && new Date(Date.parse(completeTo) - 1);
  const days = until ? Math.floor((Date.now() - until.getTime()) / DAY_MS) : 0;
  const items = [
    { key: 'to', label: t.completeTo, value: until ? `${format.day(until)} (${t.age(days)})` : t.before },
    { key: 'last', label: t.last, value: delivered ?? t.none },
    { key: 'next', label: t.expected, value: expected === null ? t.any : String(expected) },
    { key: 'persons', label: t.persons, value: persons.toLocaleString('sv-SE') },
  ];
  return (
    <Section title={t.state}>
      <SummaryList items={items} />
    </Section>
  );
}
