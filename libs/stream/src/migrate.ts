/** What runs SQL: a pg client, or a TypeORM query runner behind a one-line wrapper. */
export interface SqlRunner {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** One step of a schema's history; never changed once released. */
export interface SqlMigration {
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings a schema up to date, inside the caller's transaction. Broker and server may start together on an
 * empty database, so an advisory lock is held until that transaction ends.
 */
export async function migrate(runner: SqlRunner, schema: string, migrations: readonly SqlMigration[]): Promise<void> {
  await runner.query(`select pg_advisory_xact_lock(hashtext('farled.migrate.${schema}'))`);
  await runner.query(`create schema if not exists ${schema}`);
  await runner.query(
    `create table if not exists ${schema}.migration (name text primary key, at timestamptz not null default now())`,
  );
  for (const { name, sql } of migrations) {
    const done = rowsOf(await runner.query(`select 1 from ${schema}.migration where name = $1`, [name]));
    if (done.length > 0) continue;
    await runner.query(sql);
    await runner.query(`insert into ${schema}.migration (name) values ($1)`, [name]);
  }
}

function rowsOf(result: unknown): unknown[] {
  return Array.isArray(result) ? result : ((result as { rows: unknown[] }).rows ?? []);
}
