import type { OutlineElement, ProcessOutline } from '@farled/catalogue';
import { previewMigration } from './migration-preview';

const element = (id: string, type: string, more: Partial<OutlineElement> = {}): OutlineElement => ({
  ...{ id, name: `The ${id}`, type, scopeId: 'v1', attachedTo: null },
  ...{ isEventSubProcess: false, isNativeUserTask: false },
  ...more,
});
const V1: ProcessOutline = {
  processId: 'v1',
  flows: [],
  elements: [
    element('sub', 'SUB_PROCESS'),
    element('task', 'SERVICE_TASK', { scopeId: 'sub' }),
    element('review', 'USER_TASK'),
    element('wait', 'INTERMEDIATE_CATCH_EVENT'),
  ],
};
const v2 = (change: (one: OutlineElement) => OutlineElement[]): ProcessOutline => ({
  processId: 'v2',
  flows: [],
  elements: V1.elements
    .map((one) => ({ ...one, scopeId: one.scopeId === 'v1' ? 'v2' : one.scopeId }))
    .flatMap((one) => change(one)),
});
const same = v2((one) => [one]);
const at = (...ids: string[]) =>
  ids.map((elementId) => ({ elementId, elementType: V1.elements.find(({ id }) => id === elementId)?.type ?? '' }));

describe('the preview of a migration', () => {
  const ask = (target: ProcessOutline, active = at('sub', 'task', 'review'), wanted: [string, string][] = []) =>
    previewMigration({
      source: V1,
      target,
      active,
      wanted: wanted.map(([sourceElementId, targetElementId]) => ({ sourceElementId, targetElementId })),
    });
  const problems = (preview: ReturnType<typeof ask>) => [
    ...preview.problems,
    ...preview.rows.flatMap(({ elementId, problem }) => (problem ? [`${elementId} ${problem}`] : [])),
  ];

  it('maps each active element onto the one of the same id', () => {
    const preview = ask(same, at('sub', 'task', 'task'));
    expect(preview).toMatchObject({
      isPossible: true,
      mapping: [
        { sourceElementId: 'sub', targetElementId: 'sub' },
        { sourceElementId: 'task', targetElementId: 'task' },
      ],
    });
    expect(preview.rows[1]).toMatchObject({ active: 2, name: 'The task', candidates: [{ id: 'task' }] });
  });

  it('takes a wish where an id is gone, and says so where there is none', () => {
    const renamed = v2((one) => [one.id === 'review' ? { ...one, id: 'check' } : one]);
    expect(problems(ask(renamed))).toEqual(['review unmapped']);
    expect(ask(renamed, undefined, [['review', 'check']])).toMatchObject({ isPossible: true });
  });

  it.each<[string, string, (one: OutlineElement) => OutlineElement[]]>([
    ['another type', 'task other-type', (one) => [one.id === 'task' ? { ...one, type: 'SEND_TASK' } : one]],
    [
      'a multi-instance',
      'task other-type',
      (one) => [one.id === 'task' ? { ...one, type: 'MULTI_INSTANCE_BODY' } : one],
    ],
    ['another scope', 'task other-scope', (one) => [one.id === 'task' ? { ...one, scopeId: 'v2' } : one]],
    [
      'a native user task',
      'review other-user-task',
      (one) => [one.id === 'review' ? { ...one, isNativeUserTask: true } : one],
    ],
    [
      'an event on the edge',
      'task target-boundary-event',
      (one) => (one.id === 'task' ? [one, element('b', 'BOUNDARY_EVENT', { attachedTo: 'task' })] : [one]),
    ],
    [
      'an event sub-process',
      'target-event-sub-process',
      (one) => (one.id === 'task' ? [one, element('e', 'SUB_PROCESS', { isEventSubProcess: true })] : [one]),
    ],
  ])('refuses %s in the other version, as Zeebe 8.5 does', (_, problem, change) => {
    const preview = ask(v2(change));
    expect(problems(preview)).toEqual([problem]);
    expect(preview.isPossible).toBe(false);
  });

  it('refuses what Zeebe 8.5 does not migrate: events, and whatever has events on its edge', () => {
    expect(problems(ask(same, at('wait')))).toEqual(['wait unsupported-type']);
    const source = { ...V1, elements: [...V1.elements, element('b', 'BOUNDARY_EVENT', { attachedTo: 'review' })] };
    const preview = previewMigration({ source, target: same, active: at('review'), wanted: [] });
    expect(preview.rows[0]?.problem).toBe('boundary-event');
  });
});
