import { sameNamespace } from './link-model';
import type { ExecutableDecisions, Reference } from './model';
import type { Scope } from './scope';

type Collection = 'decisions' | 'inputs' | 'knowledge' | 'services';

interface Found<K extends Collection> {
  readonly element: ExecutableDecisions[K][number];
  /** The model that it stands in. */
  readonly model: ExecutableDecisions;
  /** What that model is seen under; empty for the own. */
  readonly alias: string;
}

/** The element of a kind that is meant; undefined when there is none, or when its model was not deployed along. */
export function resolve<K extends Collection>(
  { id, namespace }: Reference,
  model: ExecutableDecisions,
  kind: K,
): Found<K> | undefined {
  const imported =
    namespace === undefined ? undefined : model.imports.find((one) => sameNamespace(one.namespace, namespace));
  const target = namespace === undefined ? model : imported?.model;
  const elements: readonly ExecutableDecisions[K][number][] = target?.[kind] ?? [];
  const element = elements.find((one) => one.id === id);
  return element && target && { element, model: target, alias: imported?.alias ?? '' };
}

/** Names a value after its element: its variable, or else its id too; one that is imported stands in a context. */
export function bindElement(scope: Scope, { element, alias }: Found<Collection>, value: unknown): void {
  const { id, name, variable } = element;
  if (alias === '') {
    if (variable === name) scope.bind(id, value);
    scope.bind(variable, value);
    return;
  }
  const known = scope.find(alias);
  scope.bind(alias, { ...(typeof known === 'object' ? known : {}), [variable]: value });
}
