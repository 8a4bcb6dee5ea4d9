import { namePart } from '@farled/engine';

const LONGEST = 400;
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** A type of jobs as the index table can hold it: itself, unless the column would refuse it. */
export function jobTypeId(type: string): string {
  return type.length <= LONGEST && !UNSTORABLE.test(type) ? type : namePart(type);
}
