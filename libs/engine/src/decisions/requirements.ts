import type { DecisionProblem } from './decisions-refused';
import type { ExecutableDecision, ExecutableDecisions } from './model';

/** A decision must not require one that is not there, nor itself by any way round. */
export function* brokenRequirements({ decisions }: ExecutableDecisions): Generator<DecisionProblem> {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  for (const decision of decisions) {
    const required = localRequirements(decision);
    const missing = required.filter((id) => !byId.has(id));
    for (const id of missing) yield { elementId: decision.id, reason: `requires '${id}', which is not in the file` };
    if (reaches(decision.id, required, byId)) yield { elementId: decision.id, reason: 'requires itself' };
  }
}

const localRequirements = ({ requires }: ExecutableDecision): string[] =>
  requires.filter(({ namespace }) => namespace === undefined).map(({ id }) => id);

function reaches(
  wanted: string,
  from: readonly string[],
  byId: ReadonlyMap<string, ExecutableDecision>,
  seen = new Set<string>(),
): boolean {
  return from.some((id) => {
    if (id === wanted) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    const next = byId.get(id);
    return next !== undefined && reaches(wanted, localRequirements(next), byId, seen);
  });
}
