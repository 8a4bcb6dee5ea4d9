import { Heading, Paragraph, SelectInput, TextInput, useTexts } from '@farled/ui';
import type Modeler from 'bpmn-js/lib/Modeler';
import { useState } from 'react';
import type { DrawnElement } from '../diagram/canvas';
import { DURATION_UNITS, type DurationUnit, fromIso, type PlainDuration, toIso } from '../modeler/duration';
import { setDuration, type Timer } from '../modeler/timer';
import { panelTexts } from './panel.texts';

const WHOLE = /^[1-9]\d{0,3}$/;

export interface WaitFieldProps {
  modeler: Modeler;
  element: DrawnElement;
  timer: Timer;
}

/** "Hur länge väntar vi?": a number and a unit, written into the model as an ISO 8601 duration. */
export function WaitField({ modeler, element, timer }: WaitFieldProps) {
  const t = useTexts(panelTexts);
  const isPlain = timer.kind === 'timeDuration' || timer.kind === undefined;
  const duration = isPlain ? (fromIso(timer.body) ?? (timer.body ? undefined : NEW)) : undefined;
  return (
    <fieldset className="sd-wait">
      <Heading level={3} size="2xs">
        {t.waitTitle}
      </Heading>
      {duration ? (
        <Plain duration={duration} onChange={(next) => setDuration(modeler, element, timer, toIso(next))} />
      ) : (
        <>
          <Paragraph quiet>{timer.body.startsWith('=') ? t.waitExpression : t.waitOther}</Paragraph>
          <p>
            {t.waitUntilNow} <code>{timer.body}</code>
          </p>
        </>
      )}
      {/\d/.test(element.businessObject.name ?? '') && <Paragraph quiet>{t.waitName}</Paragraph>}
    </fieldset>
  );
}

const NEW: PlainDuration = { amount: 0, unit: 'days' };

function Plain({ duration, onChange }: { duration: PlainDuration; onChange: (next: PlainDuration) => void }) {
  const t = useTexts(panelTexts);
  const [text, setText] = useState(duration.amount ? String(duration.amount) : '');
  const [unit, setUnit] = useState<DurationUnit>(duration.unit);
  const isWrong = text !== '' && !WHOLE.test(text);
  const write = (amount: string, of: DurationUnit) => {
    const isNew = Number(amount) !== duration.amount || of !== duration.unit;
    if (WHOLE.test(amount) && isNew) onChange({ amount: Number(amount), unit: of });
  };
  const choose = (chosen: DurationUnit) => {
    setUnit(chosen);
    write(text, chosen);
  };
  return (
    <div className="sd-wait-row">
      <TextInput
        label={t.waitAmount}
        inputMode="numeric"
        size={5}
        error={isWrong ? t.waitWrong : undefined}
        value={text}
        onChange={(event) => setText(event.target.value.trim())}
        onBlur={() => write(text, unit)}
        onKeyDown={(event) => event.key === 'Enter' && write(text, unit)}
      />
      <SelectInput
        label={t.waitUnit}
        options={DURATION_UNITS.map((value) => ({ value, label: t[value] }))}
        value={unit}
        onChange={(event) => choose(event.target.value as DurationUnit)}
      />
    </div>
  );
}
