import { Client } from 'pg';

type Row = Record<string, string>;

/** Does something on a database that no broker writes to. */
export async function withDatabase<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Copies the one instance that waits, with all its rows, until there are so many: what a broker would leave behind. */
export async function storeWaiting(client: Client, count: number): Promise<void> {
  const [template] = await rows(client, `select id, value::text as json from engine.row where id like 'instance/%'`);
  const root = Number(template!.id!.slice('instance/'.length));
  const keys = [...new Set(template!.json!.match(/\b\d{16}\b/g)?.map(Number))].filter((key) => key >= root);
  const stride = Math.max(...keys) - root + 1;
  const moved = (text: string) =>
    keys.reduce((sql, key) => `replace(${sql}, '${key}', (${key} + n * ${stride})::text)`, text);
  const copies = `generate_series(1, ${count - 1}) n`;
  const isIts = `id like 'instance/%' or (id like 'owner/%' and substr(id, 7)::bigint >= ${root})`;
  await client.query(`insert into engine.row (id, value)
    select ${moved('id')}, (${moved('value::text')})::json from engine.row, ${copies} where ${isIts}`);
  await client.query(`insert into engine.job (key, type, root_key)
    select key + n * ${stride}, type, root_key + n * ${stride} from engine.job, ${copies} where root_key = ${root}`);
  await client.query(`update engine.row set value = to_json(${count}) where id like 'running/%' and value::text = '1'`);
  await client.query(`update engine.meta set last_key = last_key + ${count * stride}`);
  await client.query('vacuum analyze engine.row');
}

/** Puts the records of so many instances that have ended into the log, copied from its fullest batch. */
export async function storeFinished(client: Client, count: number): Promise<void> {
  const [template] = await rows(
    client,
    `select last_position, first_position, (select count(*) from json_array_elements(records) r
       where r->>5 = 'ELEMENT_COMPLETED' and r->6->>'bpmnElementType' = 'PROCESS') as ended
     from stream.batch order by 3 desc limit 1`,
  );
  const [width, ended] = [
    Number(template!.last_position) - Number(template!.first_position) + 1,
    Number(template!.ended),
  ];
  const copies = Math.ceil(count / ended);
  await client.query(
    `insert into stream.batch (engine, partition_id, first_position, last_position, broker_version, records, at)
     select engine, partition_id, m.last_position + (n - 1) * ${width} + 1, m.last_position + n * ${width}, broker_version, records,
       at - interval '1 hour'
     from stream.batch b, engine.meta m, generate_series(1, ${copies}) n where b.last_position = ${template!.last_position}`,
  );
  await client.query(`update engine.meta set last_position = last_position + ${copies * width}`);
  await client.query('vacuum analyze stream.batch');
}

async function rows(client: Client, sql: string): Promise<Row[]> {
  return (await client.query<Row>(sql)).rows;
}
