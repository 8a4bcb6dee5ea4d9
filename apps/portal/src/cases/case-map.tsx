import type { CaseStep } from '@farled/api-client';
import { StepLine, useFormat, useTexts } from '@farled/ui';
import { mapTexts } from './map.texts';

/** The case's way as a map in the process owner's words: what is behind, "you are here", what comes and what may come. */
export function CaseMap({ steps }: { steps: readonly CaseStep[] }) {
  const t = useTexts(mapTexts);
  const format = useFormat();
  return (
    <>
      <p className="app-standing">{inWords(steps, t)}</p>
      <StepLine
        steps={steps.map((step) => ({
          id: step.id,
          title: step.title,
          state: step.state,
          isBeside: step.backTo !== null,
          text: step.state === 'done' ? undefined : <Text step={step} />,
          aside: step.at ? format.day(step.at) : undefined,
        }))}
      />
    </>
  );
}

function Text({ step: { text, backTo } }: { step: CaseStep }) {
  const t = useTexts(mapTexts);
  return (
    <>
      {text && <p>{text}</p>}
      {backTo && <p>{t.back(backTo)}</p>}
    </>
  );
}

/** The map in one or two sentences, for those who do not want to read all of it. */
function inWords(steps: readonly CaseStep[], t: (typeof mapTexts)['sv']): string {
  const titles = (...states: CaseStep['state'][]) =>
    steps.filter(({ state }) => states.includes(state)).map(({ title }) => title);
  const [here] = titles('current');
  const [left, possible] = [titles('upcoming'), titles('possible')];
  const parts = [
    here && t.here(here),
    left.length > 0 && t.left(left.length),
    possible.length > 0 && t.maybe(possible),
  ];
  return parts.filter(Boolean).join(' ') || t.over;
}
