import fc from 'fast-check';

/** A piece of a process with one way in and one way out. */
export type Block =
  | { readonly kind: Single | 'race' }
  | { readonly kind: 'sequence' | 'choice' | 'parallel' | 'inclusive' | 'several'; readonly parts: readonly Block[] }
  | { readonly kind: 'scope'; readonly inside: Block; readonly calledOff: boolean }
  | { readonly kind: 'disturbed'; readonly inside: Block; readonly by: Disturbance; readonly isInterrupting: boolean }
  | { readonly kind: 'each'; readonly inside: Block; readonly isSequential: boolean; readonly isCutShort: boolean };

/** What opens an event sub-process. */
const DISTURBANCES = ['message', 'timer', 'escalation', 'error'] as const;
export type Disturbance = (typeof DISTURBANCES)[number];

const SINGLES = [
  'task',
  'user',
  'receive',
  'timer',
  'message',
  'call',
  'guarded',
  'reminded',
  'send',
  'script',
  'manual',
  'listened',
  'repeated',
  'interruptible',
  'escalating',
  'undone',
] as const;
export type Single = (typeof SINGLES)[number];

/** More makes a run of minutes: blocks in blocks multiply. */
const MOST_ACTIVITIES = 40;

/** How many activities a block brings about at most. */
function activitiesOf(block: Block): number {
  if (block.kind === 'each') return 2 * activitiesOf(block.inside);
  if (block.kind === 'scope') return 1 + activitiesOf(block.inside);
  if (block.kind === 'disturbed') return 2 + activitiesOf(block.inside);
  if ('parts' in block) return block.parts.reduce((sum, part) => sum + activitiesOf(part), 0);
  return ['repeated', 'undone'].includes(block.kind) ? 2 : 1;
}

const { block: anyBlock } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'medium', maxDepth: 4, withCrossShrink: true },
    fc.record({
      kind: fc.constantFrom('race' as const, ...SINGLES),
    }),
    fc.record({
      kind: fc.constantFrom('sequence', 'choice', 'parallel', 'inclusive', 'several'),
      parts: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('scope' as const), inside: tie('block'), calledOff: fc.boolean() }),
    fc.record({
      kind: fc.constant('disturbed' as const),
      inside: tie('block'),
      by: fc.constantFrom(...DISTURBANCES),
      isInterrupting: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('each' as const),
      inside: tie('block'),
      isSequential: fc.boolean(),
      isCutShort: fc.boolean(),
    }),
  ),
}));

/** Random block-structured processes over all elements the engine runs. */
export const randomBlock = anyBlock.filter((block) => activitiesOf(block) <= MOST_ACTIVITIES);
