import type { ModdleElement } from 'bpmn-moddle';
import type { Ways } from '../model/executable-process';

/** The elements and flows of the same scope from where a token can come to an element without passing it. */
export function waysTo(target: ModdleElement): Ways {
  const found = new Set<ModdleElement>();
  const open = sourcesOf(target);
  for (let at = open.pop(); at; at = open.pop()) {
    if (found.has(at) || at === target) continue;
    found.add(at);
    open.push(...sourcesOf(at));
  }
  const elements = [...found];
  return { elements: elements.map(idOf), flows: elements.flatMap(({ incoming }) => (incoming ?? []).map(idOf)) };
}

/** What leads to an element: what stands before it, and the activity that a boundary event is on. */
function sourcesOf({ incoming, attachedToRef }: ModdleElement): ModdleElement[] {
  const flows: ModdleElement[] = incoming ?? [];
  const sources = flows.map(({ sourceRef }): ModdleElement | undefined => sourceRef);
  return [...sources, attachedToRef].filter((one): one is ModdleElement => one !== undefined);
}

const idOf = ({ id }: ModdleElement): string => id!;
