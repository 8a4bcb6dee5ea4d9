import type { CaseStep } from '@farled/api-client';
import { StepLine, useFormat } from '@farled/ui';

/** The case's steps in the process owner's words, with "you are here". */
export function CaseSteps({ steps }: { steps: readonly CaseStep[] }) {
  const format = useFormat();
  return (
    <StepLine
      steps={steps.map((step) => ({
        id: step.id,
        title: step.title,
        state: step.state,
        text: step.text && step.state !== 'done' ? <p>{step.text}</p> : undefined,
        aside: step.at ? format.day(step.at) : undefined,
      }))}
    />
  );
}
