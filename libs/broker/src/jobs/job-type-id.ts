import { namePart } from '@farled/engine';

const LONGEST = 400;
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Stands in no name of a tenant. */
const OF = '\u001f';

/** A type of jobs as the index table can hold it: itself, unless the column would refuse it; each tenant has its own. */
export function jobTypeId(type: string, tenant?: string): string {
  const id = type.length <= LONGEST && !UNSTORABLE.test(type) ? type : namePart(type);
  return tenant === undefined ? id : `${tenant}${OF}${id}`;
}
