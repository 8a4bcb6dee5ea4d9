/**
 * Settings of the broker's connections: every query of theirs has its index. A plan made while a table is empty would
 * read all of it, and be kept until the table is analysed again; by then it may hold a hundred thousand rows.
 */
export const BY_INDEX = '-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off';
