import type { DataSource } from 'typeorm';

/** What TypeORM would change for the tables to be as the entities say. */
export async function schemaDifferences(source: DataSource): Promise<string[]> {
  const builder = source.driver.createSchemaBuilder();
  const create = source.createQueryRunner;
  source.createQueryRunner = (mode) => oneAfterTheOther(create.call(source, mode));
  try {
    const { upQueries } = await builder.log();
    return upQueries.map(({ query }) => query);
  } finally {
    source.createQueryRunner = create;
  }
}

type Runner = ReturnType<DataSource['createQueryRunner']>;

/** The builder asks for many things at once over one connection, which the driver forbids from its version 9 on. */
function oneAfterTheOther(runner: Runner): Runner {
  const ask = runner.query.bind(runner) as (...asked: readonly unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  const query = (...asked: readonly unknown[]) => {
    const answer = last.then(() => ask(...asked));
    last = answer.catch(() => undefined);
    return answer;
  };
  return Object.assign(runner, { query });
}
