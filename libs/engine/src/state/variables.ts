import type { Json } from '@farled/kernel';
import type { Key } from '../protocol/key';
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

/** The nearest scope that has the variable; where none has it, the process. */
export function scopeOf(document: Document, scopeKey: Key, name: string): Key {
  let at = scopeKey;
  for (;;) {
    const element = findElement(document, at);
    if (entryOf(element?.variables, name) || element?.scope === undefined) return at;
    at = element.scope;
  }
}

/** The variable of this very scope. */
export function entryOf(scope: VariableScope | undefined, name: string): VariableEntry | undefined {
  return scope && Object.hasOwn(scope, name) ? scope[name] : undefined;
}

/** All variables that can be seen from a scope, or those that are asked for, sorted by name. */
export function visible(document: Document, scopeKey: Key, names?: readonly string[]): Record<string, Json> {
  const wanted = names && names.length > 0 ? [...new Set(names)] : allNames(document, scopeKey);
  const found: Record<string, Json> = {};
  for (const name of wanted.sort()) {
    const entry = lookUp(document, scopeKey, name);
    if (entry) found[name] = entry[1];
  }
  return found;
}

/** The variables of this very scope, sorted by name. */
export function local(document: Document, scopeKey: Key): Record<string, Json> {
  const scope = findElement(document, scopeKey)?.variables ?? {};
  const found: Record<string, Json> = {};
  for (const name of Object.keys(scope).sort()) found[name] = scope[name]![1];
  return found;
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
