import { findText } from '@farled/infra';
import type { DataSource } from 'typeorm';

/** A code as the platform writes them; what people have written themselves has capitals or spaces. */
const CODE = /^[a-z][\w-]*([.:][\w-]+)*$/;

/**
 * What has been logged about people by a code that "who has read my data" and the log review have no word for. Asked
 * at the end of every test of cases, so that whatever any use case logs is seen.
 */
export async function wordlessCodes(source: DataSource): Promise<string[]> {
  const rows: { field: string }[] = await source.query(
    `select distinct unnest(fields) as field from infra.audit where person_id is not null and action = 'read'`,
  );
  const purposes: { purpose: string }[] = await source.query(
    'select distinct purpose from infra.audit where person_id is not null',
  );
  return [
    ...rows.map(({ field }) => `log.field.${field}`),
    ...purposes.flatMap(({ purpose }) => (CODE.test(purpose) ? `cases.purpose.${purpose}` : [])),
  ].filter((code) => !findText(code, 'sv') || !findText(code, 'en'));
}
