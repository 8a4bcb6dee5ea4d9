import { setTimeout as wait } from 'node:timers/promises';
import { chance } from '../../../../libs/engine/src/testing/random-walk';
import type { BothEngines, Engine } from '../both-engines';
import { isShaken, keepPlayed, type OnEngine, onEngine, type Played } from '../play';
import { Stage } from '../stage';
import { type Move, make, nextMove } from './move';
import { OwnRecords } from './own-records';
import { storyFiles } from './story-files';

/** Stories under way at once. */
const AT_ONCE = 8;
const MOST_MOVES = 20;
const QUIET_MS = 200;
const LOOK_AGAIN_MS = 50;
const MOST_BEHIND_MS = 20_000;

interface Step {
  readonly move: Move;
  /** How many records the leading engine had written when all was quiet after the move before. */
  readonly after: number;
}

/** Tells all stories, several at once. */
export async function tellAll(seeds: readonly number[], both: BothEngines): Promise<Map<number, Played>> {
  const [waiting, told] = [[...seeds], new Map<number, Played>()];
  const tellNext = async (): Promise<void> => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) told.set(seed, await tell(seed, both));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, tellNext));
  return told;
}

/** A random process in a random world: ours goes first, and a real Zeebe is led along the same way. */
async function tell(seed: number, both: BothEngines, again = ''): Promise<Played> {
  const [cluster, embedded] = both.engines;
  const id = `random-${seed}${again}`;
  const [files, way] = [storyFiles(seed), [] as Step[]];
  const lead = new Teller(id, embedded, files);
  const records = await lead.lead(chance(seed), way);
  const follower = new Teller(id, cluster, files);
  await follower.follow(way, records);
  const played = { embedded: lead.told(), cluster: follower.told() };
  if (again === '' && isShaken(played)) return tell(seed, both, '-again');
  keepPlayed(id, played);
  return played;
}

class Teller {
  private readonly stage: Stage;
  private readonly records: OwnRecords;
  private trouble: string | undefined;

  constructor(
    id: string,
    private readonly engine: Engine,
    private readonly files: ReturnType<typeof storyFiles>,
  ) {
    this.stage = new Stage(id, engine);
    this.records = new OwnRecords(engine.log, id);
  }

  /** Draws the moves and makes them; returns how many records there are in the end. */
  async lead(pick: (below: number) => number, way: Step[]): Promise<number> {
    await this.begin();
    await this.untilQuiet();
    while (!this.records.isOver()) {
      const move = way.length < MOST_MOVES ? nextMove(this.records, pick) : ({ do: 'cancel' } as const);
      way.push({ move, after: this.records.count() });
      await make(move, this.stage, this.records);
      await this.untilQuiet();
      if (way.length > MOST_MOVES) break;
    }
    return this.end(this.records.count());
  }

  /** Makes the moves of another, each when there is to see what the other saw. */
  async follow(way: readonly Step[], records: number): Promise<void> {
    try {
      await this.begin();
      for (const { move, after } of way) {
        await this.untilThereAre(after);
        await make(move, this.stage, this.records);
      }
      await this.untilThereAre(records);
    } catch (error) {
      this.trouble = (error as Error).message;
    }
    await this.end(0);
  }

  told(): OnEngine {
    return { ...onEngine(this.engine, this.stage), ...(this.trouble !== undefined && { trouble: this.trouble }) };
  }

  private async begin(): Promise<void> {
    await this.stage.deploy(...this.files);
    await this.stage.create({ caseId: 'c1', choice: 1 });
  }

  private async end(records: number): Promise<number> {
    await wait(QUIET_MS);
    this.stage.close();
    return records;
  }

  private async untilQuiet(): Promise<void> {
    const end = Date.now() + MOST_BEHIND_MS;
    for (let before = -1; before !== this.records.count() || this.records.isWaiting(); ) {
      if (Date.now() > end) throw new Error(`never quiet: ${this.stage.scenario}`);
      before = this.records.count();
      await wait(QUIET_MS);
      await this.engine.log.caughtUp();
    }
  }

  /** Fewer are a difference, which the comparison shows; the story ends there. */
  private async untilThereAre(count: number): Promise<void> {
    const end = Date.now() + MOST_BEHIND_MS;
    while (this.records.count() < count) {
      if (Date.now() > end) throw new Error(`${this.records.count()} records where the other engine has ${count}`);
      await wait(LOOK_AGAIN_MS);
    }
  }
}
