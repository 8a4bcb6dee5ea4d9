import { createHash } from 'node:crypto';

/** What stands in the database for a token or a grant: a copy of the database opens nothing. */
export const hashed = (id: string): string => createHash('sha256').update(id).digest('hex');
