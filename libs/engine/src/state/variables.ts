import type { Json } from '@farled/kernel';
import type { Key, Variables } from '../protocol/key';
import { findElement } from './elements';
import type { InstanceDocument, VariableEntry, VariableScope } from './instance-document';

type Document = Readonly<InstanceDocument>;

/** The variable as it is seen from a scope: the nearest one of that name, up to its process. */
export function lookUp(document: Document, scopeKey: Key, name: string): VariableEntry | undefined {
  for (let at: Key | undefined = scopeKey; at !== undefined; ) {
    const element = findElement(document, at);
    const entry = entryOf(element?.variables, name);
    if (entry) return entry;
    at = element?.scope;
  }
  return undefined;
}

/**
 * The nearest scope that has the variable with another value; where none has, the process. (In Zeebe a scope that has
 * the very value already does not keep it from the scopes around.)
 */
export function scopeOf(document: Document, scopeKey: Key, name: string, value: Json): Key {
  const text = JSON.stringify(value);
  for (let at = scopeKey; ; ) {
    const element = findElement(document, at);
    const entry = entryOf(element?.variables, name);
    if ((entry && JSON.stringify(entry[1]) !== text) || element?.scope === undefined) return at;
    at = element.scope;
  }
}

/** The variable of this very scope. */
export function entryOf(scope: VariableScope | undefined, name: string): VariableEntry | undefined {
  return scope && Object.hasOwn(scope, name) ? scope[name] : undefined;
}

/** All variables that can be seen from a scope, or those that are asked for, sorted by name. */
export function visible(document: Document, scopeKey: Key, names?: readonly string[]): Variables {
  const wanted = names && names.length > 0 ? [...new Set(names)] : allNames(document, scopeKey);
  const found: [string, Json][] = [];
  for (const name of wanted.sort()) {
    const entry = lookUp(document, scopeKey, name);
    if (entry) found.push([name, entry[1]]);
  }
  return Object.fromEntries(found);
}

/** The variables of this very scope, sorted by name. */
export function local(document: Document, scopeKey: Key): Variables {
  const scope = findElement(document, scopeKey)?.variables ?? {};
  const names = Object.keys(scope).sort();
  return Object.fromEntries(names.map((name) => [name, scope[name]![1]]));
}

function allNames(document: Document, scopeKey: Key): string[] {
  const names = new Set<string>();
  for (let at: Key | undefined = scopeKey; at !== undefined; ) {
    const element = findElement(document, at);
    for (const name in element?.variables) names.add(name);
    at = element?.scope;
  }
  return [...names];
}
