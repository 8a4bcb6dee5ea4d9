import { caseMap } from './case-map';
import type { ElementTrace } from './case-steps';

const definitions = [
  { id: 'received', elements: ['start'] },
  { id: 'review', elements: ['review'] },
  { id: 'supplement', elements: ['ask', 'wait'], optional: true },
  { id: 'decision', elements: ['decide'] },
  { id: 'supervision', elements: ['hand-over'], optional: true },
  { id: 'closed', elements: ['end'] },
];
const flows = [
  ['start', 'gateway'],
  ['gateway', 'review'],
  ['review', 'choice'],
  ['choice', 'ask'],
  ['ask', 'wait'],
  ['wait', 'gateway'],
  ['choice', 'decide'],
  ['decide', 'granted'],
  ['granted', 'hand-over'],
  ['granted', 'end'],
  ['hand-over', 'end'],
].map(([from = '', to = '']) => ({ from, to }));
const at = new Date('2026-03-02T08:00:00Z');
const passed = (...ids: string[]): ElementTrace[] => ids.map((elementId) => ({ elementId, state: 'completed', at }));
const active = (elementId: string): ElementTrace => ({ elementId, state: 'active', at });
const shown = (trace: ElementTrace[], isClosed = false) =>
  caseMap({ definitions, flows, trace, isClosed }).map(({ id, state }) => `${id} ${state}`);

describe('the map of a case', () => {
  it('says what is behind, where the case stands, what comes and what may come', () => {
    expect(shown([...passed('start'), active('review')])).toEqual([
      'received done',
      'review current',
      'supplement possible',
      'decision upcoming',
      'supervision possible',
      'closed upcoming',
    ]);
  });

  it('begins at the first step before the process has begun', () => {
    expect(shown([])[0]).toBe('received current');
  });

  it('shows no way back from a place that does not lead there', () => {
    expect(shown([...passed('start', 'review', 'decide'), active('hand-over')])).toEqual([
      'received done',
      'review done',
      'decision done',
      'supervision current',
      'closed upcoming',
    ]);
  });

  it('knows which step lies beside the way, and where one comes back', () => {
    const steps = caseMap({ definitions, flows, trace: [active('ask')], isClosed: false });
    expect(steps.find(({ id }) => id === 'supplement')).toMatchObject({ state: 'current', backTo: 'review' });
    expect(steps.find(({ id }) => id === 'supervision')?.backTo).toBeNull();
  });

  it('has nothing ahead once the case is closed', () => {
    expect(shown([...passed('start'), active('review')], true)).toEqual(['received done', 'review done']);
  });
});
