import type { Client } from 'pg';

/**
 * The form of what the broker keeps in `engine.row`. A field that may be absent does not change it; whatever an older
 * broker would misread does, and then needs a line in `upgrades`.
 */
export const STATE_VERSION = 3;

/** How many instances each process definition has: counted since version 2. */
const COUNT_RUNNING = `
insert into engine.row (id, value)
select 'running/' || (e->'definition'->>'key'), to_json(count(*))
from engine.row, json_array_elements(value->'elements') e
where id >= 'instance/' and id < 'instance0' and e->'definition' is not null
group by 1 on conflict (id) do nothing`;

/**
 * SQL that makes state of a version out of what the one before it has left, by the version it leads to. Since version 3 a
 * large instance may be kept in parts, rows `part/<key>/<place>`; one that is whole is read as ever.
 */
const upgrades: Readonly<Record<number, string>> = { 2: COUNT_RUNNING };

/** The state was written by a later Farled: this one would misread it. */
class StateTooNew extends Error {
  override readonly name = 'StateTooNew';
  constructor(found: number, known = STATE_VERSION) {
    super(
      `the engine's state has version ${found}, and this program knows versions up to ${known}: ` +
        'start the newer program again, or restore a backup from before the update',
    );
  }
}

/** Brings the stored state to this program's version, inside the caller's transaction; throws `StateTooNew`. */
export async function upgradeState(client: Client, to = STATE_VERSION, steps = upgrades): Promise<void> {
  const { rows } = await client.query('select state_version from engine.meta where id = 1 for update');
  const found: number = rows[0].state_version;
  if (found > to) throw new StateTooNew(found, to);
  for (let version = found + 1; version <= to; version += 1) {
    const step = steps[version];
    if (step) await client.query(step);
  }
  if (found < to) await client.query('update engine.meta set state_version = $1 where id = 1', [to]);
}
