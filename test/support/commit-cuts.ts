import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { Installation } from './installation';

/** A kind of commit, known by a row that is written in it. */
export interface CommitPlace {
  readonly name: string;
  readonly table: string;
  readonly event: 'insert' | 'update';
}

/** A commit that is cut: the how manieth of its kind, and whether it still comes about. */
export interface Cut {
  readonly place: CommitPlace;
  readonly visit: number;
  readonly moment: 'before' | 'after';
}

export const nameOfCut = ({ place, visit, moment }: Cut): string => `${moment} ${place.name} ${visit}`;

const GATES = 7_042_042;
const WAITING = 'waits to commit: ';

/** A deferred constraint trigger runs at COMMIT, as the last thing before it; a sequence does not roll back. */
const WAIT_AT_COMMIT = `create schema fault;
create function fault.wait_at_commit() returns trigger language plpgsql as $$
declare visit bigint := nextval('fault.' || tg_argv[0]);
begin
  if visit = any (tg_argv[1]::bigint[]) then
    perform set_config('application_name', '${WAITING}' || tg_argv[0] || ' ' || visit, true);
    perform pg_advisory_xact_lock_shared(${GATES}, hashtext(tg_argv[0] || ' ' || visit));
  end if;
  return null;
end $$;`;

/** Holds chosen commits at their very edge, so that the process can be killed there. */
export class CommitCuts {
  private constructor(
    private readonly gate: Client,
    private readonly cuts: readonly Cut[],
  ) {}

  static async install(farled: Installation, cuts: readonly Cut[]): Promise<CommitCuts> {
    const gate = new Client({ connectionString: farled.database.url });
    await gate.connect();
    await gate.query(WAIT_AT_COMMIT);
    for (const cut of cuts) await gate.query(`select pg_advisory_lock(${gateOf(cut)})`);
    for (const place of new Set(cuts.map((cut) => cut.place))) {
      const { name, table, event } = place;
      const visits = cuts.filter((cut) => cut.place === place).map(({ visit }) => visit);
      await gate.query(`create sequence fault.${name};
        create constraint trigger fault_${name} after ${event} on ${table} deferrable initially deferred
        for each row execute function fault.wait_at_commit('${name}', '{${visits.join()}}');`);
    }
    return new CommitCuts(gate, cuts);
  }

  /** Kills at each commit that is held, until `signal` says that it is enough. Returns the cuts made. */
  async run(kill: (cut: Cut) => Promise<void>, revive: () => void, signal: AbortSignal): Promise<Cut[]> {
    const made: Cut[] = [];
    while (!signal.aborted) {
      const [found] = await this.held();
      if (found) {
        await kill(found.cut);
        await this.settle(found.pid, found.cut);
        made.push(found.cut);
        revive();
      }
      await wait(20);
    }
    return made;
  }

  async close(): Promise<void> {
    await this.gate.end();
  }

  private async held(): Promise<{ pid: number; cut: Cut }[]> {
    const { rows } = await this.gate.query<{ pid: number; application_name: string }>(
      `select pid, application_name from pg_stat_activity
        where datname = current_database() and application_name like '${WAITING}%' order by pid`,
    );
    return rows.flatMap(({ pid, application_name: held }) =>
      this.cuts.filter((cut) => held === WAITING + keyOf(cut)).map((cut) => ({ pid, cut })),
    );
  }

  /** Undoes what the dead process was about to commit, or commits it with nobody there to hear of it. */
  private async settle(pid: number, cut: Cut): Promise<void> {
    if (cut.moment === 'before') await this.gate.query('select pg_terminate_backend($1)', [pid]);
    await this.gate.query(`select pg_advisory_unlock(${gateOf(cut)})`);
    while ((await this.held()).some((still) => still.pid === pid && still.cut === cut)) await wait(10);
  }
}

const keyOf = ({ place, visit }: Cut): string => `${place.name} ${visit}`;

const gateOf = (cut: Cut): string => `${GATES}, hashtext('${keyOf(cut)}')`;
