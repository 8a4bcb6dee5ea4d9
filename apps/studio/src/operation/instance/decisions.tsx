import type { InstanceDecision } from '@farled/api-client';
import { Button, Empty, Table, useApi, useFormat, useTexts } from '@farled/ui';
import { instanceTexts } from './instance.texts';
import { PurposeForm } from './purpose-form';
import { useReading } from './use-reading';

/** The decision tables that were asked: with what, which rule matched, and what came out. Shown for a purpose. */
export function Decisions({ id }: { id: string }) {
  const t = useTexts(instanceTexts);
  const api = useApi();
  const reading = useReading<InstanceDecision>((body) =>
    api.call('POST /api/studio/operation/instances/{id}/decisions/read', { path: { id }, body }),
  );
  const { items, next, isBusy, error } = reading;
  if (!items) return <PurposeForm isBusy={isBusy} error={error} onPurpose={reading.read} />;
  if (items.length === 0) return <Empty title={t.noDecisions} level={3} />;
  return (
    <>
      <Table label={t.tabDecisions} heads={[t.decision, t.inputs, t.rule, t.output, t.at]}>
        {items.flatMap((decision) =>
          decision.evaluated.map((_, index) => (
            <Row key={`${decision.key}/${index}`} decision={decision} index={index} />
          )),
        )}
      </Table>
      {next && (
        <div className="fl-actions">
          <Button variant="secondary" busy={isBusy} onClick={reading.more}>
            {t.showMore}
          </Button>
        </div>
      )}
    </>
  );
}

function Row({ decision, index }: { decision: InstanceDecision; index: number }) {
  const t = useTexts(instanceTexts);
  const format = useFormat();
  const step = decision.evaluated[index];
  if (!step) return null;
  return (
    <tr>
      <th scope="row">{step.decisionName || step.decisionId}</th>
      <td className="sd-wrap">
        {step.evaluatedInputs.map(({ inputId, inputName, inputValue }) => (
          <div key={inputId}>
            {inputName || inputId}: <code>{inputValue}</code>
          </div>
        ))}
      </td>
      <td>{step.matchedRules.map(({ ruleIndex }) => ruleIndex).join(', ') || t.none}</td>
      <td className="sd-wrap">{decision.failure ? t.failed : <code>{step.decisionOutput}</code>}</td>
      <td>{format.dayTimeShort(decision.at)}</td>
    </tr>
  );
}
