import type { OfficerCase } from '@farled/api-client';
import { Section, SummaryList, useFormat, useTexts } from '@farled/ui';
import { caseTexts } from './case.texts';

/** What was decided, when, and by whom: a deputy stands with the one she stood in for. */
export function CaseDecision({ decision }: { decision: OfficerCase['decision'] }) {
  const t = useTexts(caseTexts);
  const format = useFormat();
  if (!decision) return null;
  const { sentence, decidedAt, officer, deputyFor } = decision;
  const by = officer && deputyFor ? t.decidedByDeputy(officer, deputyFor) : officer;
  const items = [
    { key: 'what', label: t.decision, value: `${sentence}\n${format.dayTime(decidedAt)}` },
    ...(by ? [{ key: 'by', label: t.decidedBy, value: by }] : []),
  ];
  return (
    <Section title={t.decision}>
      <SummaryList items={items} />
    </Section>
  );
}
