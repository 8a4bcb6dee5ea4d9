import type { ReactNode } from 'react';
import { defineTexts, useTexts } from '../../i18n';

const texts = defineTexts(
  { done: 'Klart', current: 'Här är du nu', upcoming: 'Kommer sedan', possible: 'Kan bli aktuellt' },
  { done: 'Done', current: 'You are here', upcoming: 'Later', possible: 'May come' },
);

export interface StepLineItem {
  id: string;
  title: string;
  /** `possible`: most do not come there. */
  state: 'done' | 'current' | 'upcoming' | 'possible' | 'plain';
  /** It lies beside the way, and leads back to it. */
  isBeside?: boolean;
  text?: ReactNode;
  aside?: ReactNode;
}

export interface StepLineProps {
  steps: readonly StepLineItem[];
  /** What the current step says when it is not the reader's own: "Här är du nu" otherwise. */
  here?: string;
}

/** Steps down a line; the state of each is a word and a shape. `plain` numbers them without a state. */
export function StepLine({ steps, here }: StepLineProps) {
  return (
    <ol className="fl-steps">
      {steps.map((step) => (
        <Step key={step.id} step={step} here={here} />
      ))}
    </ol>
  );
}

function Step({ step, here }: { step: StepLineItem; here: string | undefined }) {
  const t = useTexts(texts);
  const state = step.state === 'current' && here ? here : step.state !== 'plain' && t[step.state];
  return (
    <li
      data-state={step.state}
      data-beside={step.isBeside || undefined}
      aria-current={step.state === 'current' ? 'step' : undefined}
    >
      <div className="fl-steps-head">
        <span className="fl-steps-title">{step.title}</span>
        {state && <span className="fl-steps-state">{state}</span>}
        {step.aside && <span className="fl-steps-aside">{step.aside}</span>}
      </div>
      {step.text && <div className="fl-steps-text">{step.text}</div>}
    </li>
  );
}
