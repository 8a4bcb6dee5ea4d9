import { evaluateFeel, toJson } from '@farled/feel';
import { findType } from './coerce';
import { DecisionFailed } from './decision-failed';
import type { Scope } from './scope';
import type { Aggregation, DecisionTable, HitPolicy, OutputClause } from './table';
import type { Match } from './table-trace';

/** What a table answers by its hit policy (DMN 1.5, 8.2.10): one result, or a list of them. */
export function applyHitPolicy(table: DecisionTable, matches: readonly Match[], scope: Scope): unknown {
  if (matches.length === 0) return withoutMatch(table, scope);
  return POLICIES[table.hitPolicy](table, matches, scope);
}

type Policy = (table: DecisionTable, matches: readonly Match[], scope: Scope) => unknown;

const POLICIES: Readonly<Record<HitPolicy, Policy>> = {
  UNIQUE: (table, matches) => {
    if (matches.length === 1) return resultOf(table, matches[0]);
    throw new DecisionFailed(`Only one rule may match (UNIQUE), but rules ${numbersOf(matches)} did`);
  },
  FIRST: (table, matches) => resultOf(table, matches[0]),
  ANY: (table, matches) => {
    const results = matches.map((match) => resultOf(table, match));
    const isOne = new Set(results.map((result) => JSON.stringify(toJson(result)))).size === 1;
    if (isOne) return results[0];
    throw new DecisionFailed(`All rules that match must agree (ANY), but rules ${numbersOf(matches)} do not`);
  },
  PRIORITY: (table, matches, scope) => resultOf(table, byPriority(table, matches, scope)[0]),
  'RULE ORDER': (table, matches) => matches.map((match) => resultOf(table, match)),
  'OUTPUT ORDER': (table, matches, scope) => byPriority(table, matches, scope).map((match) => resultOf(table, match)),
  COLLECT: (table, matches) => {
    const results = matches.map((match) => resultOf(table, match));
    return table.aggregation ? aggregate(table.aggregation, results) : results;
  },
};

const numbersOf = (matches: readonly Match[]): string => matches.map((match) => match.ruleIndex).join(', ');

/** A single output is the result itself, several make a context. */
function resultOf(table: DecisionTable, match: Match | undefined): unknown {
  if (table.outputs.length === 1) return match?.values[0] ?? null;
  return Object.fromEntries(table.outputs.map((output, i) => [output.name, match?.values[i] ?? null]));
}

/** The defaults of the outputs when there are any; else nothing, for COUNT too, as on Zeebe. */
function withoutMatch(table: DecisionTable, scope: Scope): unknown {
  if (table.outputs.every((output) => output.default === undefined)) return null;
  const values = table.outputs.map((output) => scope.evaluate(output.default ?? '', table.names));
  return resultOf(table, { ruleIndex: 0, values });
}

function aggregate(aggregation: Aggregation, results: readonly unknown[]): unknown {
  if (aggregation === 'COUNT') return results.length;
  const { value } = evaluateFeel(`${aggregation.toLowerCase()}(results)`, { results });
  if (value !== null) return value;
  throw new DecisionFailed(`${aggregation} cannot be taken of ${JSON.stringify(results.map(toJson))}`);
}

/** The most important first, by the place of each output in its list of values, the first output before the others. */
function byPriority(table: DecisionTable, matches: readonly Match[], scope: Scope): readonly Match[] {
  const orders = table.outputs.map((output) => orderOf(output, scope));
  const rank = ({ values }: Match): number[] => orders.map((order, i) => placeIn(order, values[i]));
  return matches
    .map((match) => ({ match, rank: rank(match) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ match }) => match);
}

/** By the values of the clause, or else by those that its type allows. */
function orderOf({ values, typeRef }: OutputClause, scope: Scope): string[] {
  const found = typeRef === undefined ? undefined : findType(typeRef, scope.model)?.type;
  const allowed = found?.allowed ?? found?.constraint;
  const listed = values ?? (allowed === undefined ? undefined : `[${allowed}]`);
  const list = listed === undefined ? [] : scope.evaluate(listed);
  return Array.isArray(list) ? list.map((value) => JSON.stringify(toJson(value))) : [];
}

function placeIn(order: readonly string[], value: unknown): number {
  const place = order.indexOf(JSON.stringify(toJson(value)));
  return place < 0 ? order.length : place;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((place, i) => place !== b[i]);
  return differing < 0 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}
