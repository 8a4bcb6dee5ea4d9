import fc from 'fast-check';
import { apply } from './appliers';
import type { EngineEvent } from './protocol/event';
import { Missing } from './state/missing';
import { MutableState } from './state/mutable-state';
import { rowFrom } from './state/row-from';
import type { RowSource } from './state/row-source';
import { engineWith } from './testing/engine-for';
import { type Block, randomBlock } from './testing/random-block';
import { calledProcess, drawProcess } from './testing/random-process';
import { chance, walk } from './testing/random-walk';
import type { ScriptedEngine, ScriptOptions } from './testing/scripted-engine';

const MOST_STEPS = 3000;
const ENDS = ['ELEMENT_COMPLETED', 'ELEMENT_TERMINATED'];
const RUNS = { numRuns: 25 };
jest.setTimeout(120_000);

async function begin(block: Block, options: ScriptOptions = {}): Promise<ScriptedEngine> {
  const files = [drawProcess(block), { name: 'called.bpmn', content: calledProcess }];
  return (await engineWith(options, ...files)).create({ caseId: 'c1', choice: 1 });
}

const isRunning = ({ store }: ScriptedEngine) => [...store.rows.keys()].some((id) => id.startsWith('instance/'));

/** Lets the world do random things until the instance has ended; calls back after each. */
function runToEnd(engine: ScriptedEngine, seed: number, after: () => void = () => {}): void {
  const pick = chance(seed);
  after();
  for (let steps = 0; isRunning(engine); steps++) {
    if (steps > MOST_STEPS) throw new Error(`still running: ${JSON.stringify([...engine.store.rows.values()].at(-1))}`);
    walk(engine, pick);
    after();
  }
}

/** Every element instance that began has ended once, a scope that is completed has no token left, no row is left. */
function expectNothingLost(engine: ScriptedEngine): void {
  const open = new Set<number>();
  const tokens = new Map<number, number>();
  for (const { key, intent, value, tokens: used = [] } of engine.eventsOf('PROCESS_INSTANCE')) {
    const moved = intent === 'SEQUENCE_FLOW_TAKEN' ? 1 : -used.length;
    tokens.set(value.flowScopeKey, (tokens.get(value.flowScopeKey) ?? 0) + moved);
    if (intent === 'ELEMENT_ACTIVATING') open.add(key);
    if (intent === 'ELEMENT_COMPLETED') expect(tokens.get(key) ?? 0).toBe(0);
    if (ENDS.includes(intent)) expect(open.delete(key)).toBe(true);
  }
  expect([...open]).toEqual([]);
  const completed = engine.count('random');
  expect(completed + engine.count('random', 'ELEMENT_TERMINATED')).toBe(1);
  if (completed) expect(engine.count('end')).toBe(1);
  const left = [...engine.store.rows.keys()].filter((id) => /^(instance|owner|subscriptions|follow-up)/.test(id));
  expect(left).toEqual([]);
}

test('every instance ends, and no token is lost', async () => {
  await fc.assert(
    fc.asyncProperty(randomBlock, fc.integer(), async (block, seed) => {
      const engine = await begin(block);
      runToEnd(engine, seed);
      expectNothingLost(engine);
    }),
    RUNS,
  );
});

test('the same events on an empty state make the same rows', async () => {
  await fc.assert(
    fc.asyncProperty(randomBlock, fc.integer(), async (block, seed) => {
      const engine = await begin(block);
      const copy = new Map<string, unknown>();
      let seen = 0;
      runToEnd(engine, seed, () => {
        replay(copy, engine.events.slice(seen));
        seen = engine.events.length;
        expect(plain(copy)).toEqual(plain(engine.store.rows));
      });
    }),
    RUNS,
  );
});

test('rows that have to be loaded again change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(randomBlock, fc.integer(), async (block, seed) => {
      const whole = await begin(block);
      const forgetful = await begin(block, { rows: (store) => new ForgetfulRows(store, chance(seed)) });
      runToEnd(whole, seed);
      runToEnd(forgetful, seed);
      expect(forgetful.events).toEqual(whole.events);
    }),
    { numRuns: 5 },
  );
});

function replay(rows: Map<string, unknown>, events: readonly EngineEvent[]): void {
  const state = new MutableState({ read: (id) => rows.get(id) });
  for (const event of events) apply(state, event);
  for (const [id, value] of state.changes()) {
    if (value === undefined) rows.delete(id);
    else rows.set(id, value);
  }
}

function plain(rows: ReadonlyMap<string, unknown>): unknown {
  return JSON.parse(JSON.stringify(Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)))));
}

/** Has a row only now and then, and then as it comes from a database. */
class ForgetfulRows implements RowSource {
  private readonly loaded = new Set<string>();

  constructor(
    private readonly store: RowSource,
    private readonly pick: (below: number) => number,
  ) {}

  read(id: string): unknown {
    if (!this.loaded.delete(id)) {
      if (this.pick(2) === 0) this.loaded.add(id);
      throw new Missing([id]);
    }
    this.loaded.add(id);
    if (this.pick(4) === 0) this.loaded.delete(id);
    const value = this.store.read(id);
    return value === undefined ? undefined : rowFrom(id, JSON.stringify(value));
  }
}
