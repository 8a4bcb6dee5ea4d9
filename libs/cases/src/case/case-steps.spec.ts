import { type ElementTrace, plainSteps } from './case-steps';

const steps = [
  { id: 'received', elements: ['begin', 'check'] },
  { id: 'review', elements: ['review'] },
  { id: 'supplement', elements: ['ask', 'wait'], optional: true },
  { id: 'decision', elements: ['decide'] },
  { id: 'placed', elements: ['handover', 'answer'] },
];
const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
const trace = (elementId: string, state: ElementTrace['state'], hour: number): ElementTrace => ({
  elementId,
  state,
  at: at(hour),
});
const seen = (elements: ElementTrace[], isClosed = false) =>
  plainSteps(steps, elements, isClosed).map((step) => `${step.id}:${step.state}`);

describe('the steps of a case in plain words', () => {
  it('shows what is done, where the case is and what comes', () => {
    expect(
      seen([trace('begin', 'completed', 1), trace('check', 'completed', 2), trace('review', 'active', 3)]),
    ).toEqual(['received:done', 'review:current', 'decision:upcoming', 'placed:upcoming']);
  });

  it('stands at the first step before the process has begun', () => {
    expect(seen([]).slice(0, 2)).toEqual(['received:current', 'review:upcoming']);
  });

  it('goes back to a step that is taken up again', () => {
    const elements = [trace('begin', 'completed', 1), trace('review', 'completed', 2), trace('ask', 'completed', 3)];
    expect(seen([...elements, trace('review', 'active', 4)]).slice(0, 3)).toEqual([
      'received:done',
      'review:current',
      'supplement:done',
    ]);
  });

  it('leaves out steps that were not needed', () => {
    const elements = [trace('begin', 'completed', 1), trace('review', 'completed', 2), trace('decide', 'completed', 3)];
    expect(seen(elements)).toEqual(['received:done', 'review:done', 'decision:done', 'placed:upcoming']);
    expect(seen(elements, true)).toEqual(['received:done', 'review:done', 'decision:done']);
  });

  it('dates a step by its last passage', () => {
    const elements = [
      trace('review', 'completed', 2),
      trace('review', 'completed', 5),
      trace('review', 'terminated', 6),
    ];
    expect(plainSteps(steps, elements, true)[0]?.at).toEqual(at(5));
  });
});
