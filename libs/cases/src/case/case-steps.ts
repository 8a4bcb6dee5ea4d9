export interface StepDefinition {
  readonly id: string;
  /** The elements of the process that this step stands for. */
  readonly elements: readonly string[];
  /** A step that most cases do not need is shown only once it is entered. */
  readonly optional?: boolean;
}

export interface ElementTrace {
  readonly elementId: string;
  readonly state: 'active' | 'completed' | 'terminated';
  readonly at: Date;
}

type StepState = 'done' | 'current' | 'upcoming';

export interface PlainStep {
  readonly id: string;
  readonly state: StepState;
  readonly at: Date | null;
}

/**
 * The way of a case in the resident's words: a step is current while one of its elements is active, done when one has
 * been passed; before the process has begun it is the first. A step that the case did not need is left out.
 */
export function plainSteps(
  definitions: readonly StepDefinition[],
  trace: readonly ElementTrace[],
  isClosed: boolean,
): PlainStep[] {
  const steps = definitions
    .map((definition) => plainStep(definition, trace))
    .map((step) => (isClosed ? ended(step) : step));
  if (steps[0] && steps.every((step) => step.state === 'upcoming')) steps[0] = { ...steps[0], state: 'current' };
  const reached = isClosed ? steps.length : steps.findLastIndex((step) => step.state !== 'upcoming');
  const isAhead = (index: number) => index > reached && !definitions[index]?.optional;
  return steps.filter((step, index) => step.state !== 'upcoming' || isAhead(index));
}

/** The record stream lags a moment behind the closing of the case. */
const ended = (step: PlainStep): PlainStep => (step.state === 'current' ? { ...step, state: 'done' } : step);

/** Where one step of a case stands. */
export function plainStep(definition: StepDefinition, trace: readonly ElementTrace[]): PlainStep {
  const own = trace.filter((element) => definition.elements.includes(element.elementId));
  const active = own.find((element) => element.state === 'active');
  if (active) return { id: definition.id, state: 'current', at: active.at };
  const passed = own.filter((element) => element.state === 'completed');
  const last = passed.reduce<Date | null>((latest, one) => (latest && latest > one.at ? latest : one.at), null);
  return { id: definition.id, state: last ? 'done' : 'upcoming', at: last };
}
