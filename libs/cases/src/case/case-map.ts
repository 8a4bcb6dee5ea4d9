import type { ElementFlow } from '@farled/catalogue';
import { type ElementTrace, type PlainStep, plainStep, type StepDefinition } from './case-steps';

/** `possible`: most cases do not come there, but this one still may. */
type MapState = PlainStep['state'] | 'possible';

interface MapStep {
  readonly id: string;
  readonly state: MapState;
  readonly at: Date | null;
  /** The step to which a case comes back from this one, which lies beside the way; null for one on the way. */
  readonly backTo: string | null;
}

interface MapInput {
  readonly definitions: readonly StepDefinition[];
  readonly flows: readonly ElementFlow[];
  readonly trace: readonly ElementTrace[];
  readonly isClosed: boolean;
}

/** The process of a case as a map of its steps: what is behind, where it stands, what comes and what may come. */
export function caseMap({ definitions, flows, trace, isClosed }: MapInput): MapStep[] {
  const roads = roadsBetween(definitions, flows);
  const steps = definitions.map((definition) => stepOnMap(plainStep(definition, trace), definition, isClosed));
  if (steps[0] && steps.every(isAhead)) steps[0] = { ...steps[0], state: 'current' };
  const here =
    steps.find(({ state }) => state === 'current')?.id ?? steps.findLast(({ state }) => state === 'done')?.id;
  const ahead = reachable(roads, here);
  return steps
    .filter((step) => !isAhead(step) || (!isClosed && ahead.has(step.id)))
    .map((step) => ({ ...step, backTo: backFrom(step.id, definitions, roads) }));
}

type Standing = Omit<MapStep, 'backTo'>;

/** The record stream lags a moment behind the closing of the case. */
function stepOnMap(step: PlainStep, { optional }: StepDefinition, isClosed: boolean): Standing {
  if (isClosed && step.state === 'current') return { ...step, state: 'done' };
  return step.state === 'upcoming' && optional ? { ...step, state: 'possible' } : step;
}

const isAhead = ({ state }: Standing): boolean => state === 'upcoming' || state === 'possible';

type Roads = ReadonlyMap<string, ReadonlySet<string>>;

/** To which steps one comes from each without passing another. Elements that belong to no step are passed through. */
function roadsBetween(definitions: readonly StepDefinition[], flows: readonly ElementFlow[]): Roads {
  const next = new Map<string, string[]>();
  for (const { from, to } of flows) next.set(from, [...(next.get(from) ?? []), to]);
  const owner = new Map(definitions.flatMap(({ id, elements }) => elements.map((element) => [element, id] as const)));
  return new Map(definitions.map(({ id, elements }) => [id, leadTo(elements, id)]));

  function leadTo(elements: readonly string[], from: string): ReadonlySet<string> {
    const found = new Set<string>();
    const seen = new Set(elements);
    for (const element of seen) {
      const step = owner.get(element);
      if (step && step !== from) found.add(step);
      else for (const to of next.get(element) ?? []) seen.add(to);
    }
    return found;
  }
}

function reachable(roads: Roads, from: string | undefined): ReadonlySet<string> {
  const seen = new Set<string>(from ? [from] : roads.keys());
  for (const step of seen) for (const to of roads.get(step) ?? []) seen.add(to);
  return seen;
}

/** A step beside the way is one that is optional and leads back to where it began. */
function backFrom(id: string, definitions: readonly StepDefinition[], roads: Roads): string | null {
  const index = definitions.findIndex((definition) => definition.id === id);
  if (!definitions[index]?.optional) return null;
  const before = definitions.slice(0, index).map((definition) => definition.id);
  return before.findLast((step) => roads.get(id)?.has(step) && roads.get(step)?.has(id)) ?? null;
}
