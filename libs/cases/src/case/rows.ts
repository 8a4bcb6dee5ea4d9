import type { EntityManager, EntityTarget, ObjectLiteral, UpdateResult } from 'typeorm';

/** Inserts a whole row. The types of TypeORM's own insert cannot follow a column that holds any JSON. */
export async function insertRow<T extends ObjectLiteral>(
  tx: EntityManager,
  table: EntityTarget<T>,
  row: T,
): Promise<void> {
  await tx.insert(table, row);
}

/** Inserts a whole row unless one with the same key is there; true when it was not. */
export async function insertOnce<T extends ObjectLiteral>(
  tx: EntityManager,
  table: EntityTarget<T>,
  row: T,
): Promise<boolean> {
  const insert = tx.createQueryBuilder().insert().into(table);
  const { raw } = await insert.values(row).orIgnore().returning('*').execute();
  return (raw as unknown[]).length > 0;
}

/** Changes the rows that match; `affected` says how many there were. */
export const updateRows = <T extends ObjectLiteral>(
  tx: EntityManager,
  table: EntityTarget<T>,
  match: Partial<T>,
  change: Partial<T>,
): Promise<UpdateResult> => tx.update(table, match, change);
