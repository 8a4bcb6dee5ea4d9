import type { ExecutableDecisions } from './model';

interface Linked {
  readonly model: ExecutableDecisions;
  /** The models that it imports, directly or not. */
  readonly imported: ReadonlySet<ExecutableDecisions>;
}

/** Puts the models that a model imports in their place, found by namespace; imports that go in a circle end there. */
export function linkModel(model: ExecutableDecisions, others: readonly ExecutableDecisions[]): Linked {
  const imported = new Set<ExecutableDecisions>();
  const link = (one: ExecutableDecisions, path: readonly ExecutableDecisions[]): ExecutableDecisions => {
    const imports = one.imports.map((reference) => {
      const found = others.find(({ namespace }) => sameNamespace(namespace, reference.namespace));
      if (!found || path.includes(found)) return reference;
      imported.add(found);
      return { ...reference, model: link(found, [...path, found]) };
    });
    return imports.some(({ model: other }) => other) ? { ...one, imports } : one;
  };
  return { model: link(model, [model]), imported };
}

/** Modelers do not agree on the slash at the end. */
export const sameNamespace = (a: string, b: string): boolean => a.replace(/\/$/, '') === b.replace(/\/$/, '');
