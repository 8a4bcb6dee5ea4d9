import type { Key, Variables } from '@farled/engine';
import { invalid } from './gateway-error';
import { parseLeniently } from './lenient-json';

/** Deeper documents are no data of a process; they would only exhaust the stack of whoever walks them. */
const MAX_DEPTH = 900;
/** About 10,000 years. */
const LONGEST_MS = 10_000 * 365 * 24 * 3600 * 1000;
const OPENING = new Set(['{', '[']);
const CLOSING = new Set(['}', ']']);

/** A key as it comes over the wire, where longs are text. */
export function readKey(text: string): Key {
  return Number(text);
}

/** A span of time; one that is longer than anybody will see is cut, so that points in time stay numbers. */
export function readMilliseconds(text: string): number {
  return Math.min(Math.max(Number(text), -LONGEST_MS), LONGEST_MS);
}

/** A document of variables; an empty text is an empty document. */
export function readVariables(text: string): Variables {
  if (text.trim() === '') return {};
  const value = parse(text);
  if (value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    const type = Array.isArray(value) ? 'ARRAY' : (typeof value).toUpperCase();
    throw invalid(`Property 'variables' is invalid: Expected document to be a root level object, but was '${type}'`);
  }
  if (Object.hasOwn(value, '__proto__')) throw invalid(`Invalid JSON value: '__proto__' cannot name a variable`);
  return value as Variables;
}

/** A text that becomes part of a command for later; the index table of those cannot hold U+0000. */
export function readText(field: string, text: string): string {
  if (text.includes('\u0000')) throw invalid(`Expected ${field} without the character U+0000`);
  return text;
}

function parse(text: string): unknown {
  if (brackets(text) > MAX_DEPTH && depth(text) > MAX_DEPTH)
    throw invalid(`Invalid JSON value: nested more than ${MAX_DEPTH} levels deep`);
  try {
    return JSON.parse(text);
  } catch {
    return parseOddly(text);
  }
}

function parseOddly(text: string): unknown {
  try {
    return parseLeniently(text);
  } catch (error) {
    throw invalid(`Invalid JSON value: ${(error as Error).message}`);
  }
}

/** How many brackets open, those in strings as well: at least as many as are nested, and much faster to see. */
function brackets(text: string): number {
  let count = 0;
  for (const bracket of OPENING) {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) count += 1;
  }
  return count;
}

/** How deep brackets are nested outside of strings. */
function depth(text: string): number {
  let deepest = 0;
  let level = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (OPENING.has(token)) level += 1;
    else if (CLOSING.has(token)) level -= 1;
    deepest = Math.max(deepest, level);
  }
  return deepest;
}
