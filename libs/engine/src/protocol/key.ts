import type { Json } from '@farled/kernel';

/** Names one thing in one partition: partition 1 starts at 2^51, and everything stays below 2^53. */
export type Key = number;

/** A variable document: what a client sends, what a job carries. */
export type Variables = { readonly [name: string]: Json };

/** Zeebe's name for the tenant that everything belongs to unless another is named. */
export const DEFAULT_TENANT = '<default>';

/** The first key of partition 1: (1 << 51), and 1. */
export const FIRST_KEY: Key = 2 ** 51 + 1;
