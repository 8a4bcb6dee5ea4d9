import type { CaseDecision as Decision } from '@farled/api-client';
import { Details, OuterLink, Paragraph, Prose, Section, Status, useFormat, useTexts } from '@farled/ui';
import { downloads } from '../paths';
import { casesTexts } from './cases.texts';

/** The decision in one plain sentence first, then its text, the letter and how to appeal. */
export function CaseDecision({ caseId, decision }: { caseId: string; decision: Decision }) {
  const t = useTexts(casesTexts);
  const format = useFormat();
  return (
    <Section title={t.decision}>
      <div className="app-panel fl-flow">
        <Status tone={decision.outcome === 'approved' ? 'success' : 'neutral'}>
          {t.decided(format.day(decision.decidedAt))}
        </Status>
        <Paragraph lead>{decision.sentence}</Paragraph>
        <Prose text={decision.text} />
        {decision.documentId && (
          <p>
            <OuterLink href={downloads.document(caseId, decision.documentId)} download>
              {t.letter}
            </OuterLink>
          </p>
        )}
        {decision.appeal && (
          <Details summary={t.appeal}>
            <Prose text={decision.appeal} />
          </Details>
        )}
      </div>
    </Section>
  );
}
