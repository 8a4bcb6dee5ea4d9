import { FeelSyntaxError } from '../errors';
import type { Node } from '../syntax/ast';
import { parse } from '../syntax/parse';
import { compare } from '../values/compare';
import { FeelRange } from '../values/feel-range';
import { negate, numberOf } from '../values/numbers';
import { parseDate, parseDateTime, parseDuration, parseTemporal, parseTime } from '../values/parse-temporal';
import { type BuiltIns, builtIn } from './built-in';

/** Ranges from their text (DMN 1.5, 10.3.4.1): both ends are literals of one type. */
export const rangeText: BuiltIns = { range: [builtIn('from: string', parseRange)] };

function parseRange(text: string): FeelRange | undefined {
  const node = read(text);
  if (node?.kind !== 'range' || !node.start || !node.end || node.equality) return undefined;
  const [start, end] = [literalOf(node.start), literalOf(node.end)];
  const order = compare(start, end);
  return order === undefined || order > 0 ? undefined : new FeelRange(start, end, node.startIncluded, node.endIncluded);
}

function read(text: string): Node | undefined {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof FeelSyntaxError) return undefined;
    throw error;
  }
}

/** What a node without names stands for; undefined for anything that has to be evaluated. */
function literalOf(node: Node): unknown {
  if (node.kind === 'number') return numberOf(node.text);
  if (node.kind === 'literal') return node.value;
  if (node.kind === 'temporal') return parseTemporal(node.text);
  if (node.kind === 'negate' && node.operand.kind === 'number') {
    const positive = numberOf(node.operand.text);
    return positive === undefined ? undefined : negate(positive);
  }
  return node.kind === 'call' ? temporalOf(node.callee, node.arguments[0]?.value) : undefined;
}

const MAKERS: Readonly<Record<string, (text: string) => unknown>> = {
  date: parseDate,
  time: parseTime,
  'date and time': parseDateTime,
  duration: parseDuration,
};

function temporalOf(callee: Node, text: Node | undefined): unknown {
  if (callee.kind !== 'name' || text?.kind !== 'literal' || typeof text.value !== 'string') return undefined;
  return MAKERS[callee.name]?.(text.value);
}
