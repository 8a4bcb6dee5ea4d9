import type { ReactNode } from 'react';
import { defineTexts, useTexts } from '../../i18n';

const texts = defineTexts(
  { done: 'Klart', current: 'Här är du nu', upcoming: 'Kommer sedan' },
  { done: 'Done', current: 'You are here', upcoming: 'Later' },
);

export interface StepLineItem {
  id: string;
  title: string;
  state: 'done' | 'current' | 'upcoming' | 'plain';
  text?: ReactNode;
  aside?: ReactNode;
}

/** Steps down a line; the state of each is a word and a shape. `plain` numbers them without a state. */
export function StepLine({ steps }: { steps: readonly StepLineItem[] }) {
  return (
    <ol className="fl-steps">
      {steps.map((step) => (
        <Step key={step.id} step={step} />
      ))}
    </ol>
  );
}

function Step({ step }: { step: StepLineItem }) {
  const t = useTexts(texts);
  return (
    <li data-state={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
      <div className="fl-steps-head">
        <span className="fl-steps-title">{step.title}</span>
        {step.state !== 'plain' && <span className="fl-steps-state">{t[step.state]}</span>}
        {step.aside && <span className="fl-steps-aside">{step.aside}</span>}
      </div>
      {step.text && <div className="fl-steps-text">{step.text}</div>}
    </li>
  );
}
