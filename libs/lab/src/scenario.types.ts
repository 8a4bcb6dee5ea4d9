/** What a faked job answers: it is done, it fails and is tried again, or it throws a BPMN error. */
export interface JobAnswer {
  readonly variables?: Record<string, unknown>;
  readonly fail?: string;
  /** How long until the job is tried again, ISO 8601 duration. */
  readonly backOff?: string;
  readonly error?: string;
}

/** One thing that happens; exactly one of the fields is there. */
export interface ScenarioStep {
  readonly waiting?: readonly string[];
  readonly task?: {
    readonly element: string;
    readonly candidateGroups?: readonly string[];
    readonly variables?: Record<string, unknown>;
  };
  readonly message?: { readonly name: string; readonly key: string; readonly variables?: Record<string, unknown> };
  readonly after?: string;
}

export interface Expectation {
  readonly ended?: boolean;
  /** Elements completed in this order; others may come between. */
  readonly path?: readonly string[];
  readonly variables?: Record<string, unknown>;
  /** How often a job type was taken. */
  readonly jobs?: Record<string, number>;
}

/** A story of one case: what it starts with, what happens, and what must come of it. */
export interface Scenario {
  readonly name: string;
  readonly start: Record<string, unknown>;
  readonly jobs?: Record<string, readonly JobAnswer[]>;
  readonly steps: readonly ScenarioStep[];
  readonly expect: Expectation;
}

export interface ScenarioResult {
  readonly name: string;
  readonly passed: boolean;
  /** What was otherwise than expected, in words. */
  readonly differences: readonly string[];
}
