import type { IncidentType } from '../protocol/incident';
import type { Key } from '../protocol/key';

/** The element cannot go on: an incident is raised, and what it did up to here stays. */
export class Failure extends Error {
  override readonly name = 'Failure';
  constructor(
    readonly type: IncidentType,
    message: string,
    /** Whose variables are wrong; absent: those of the element itself. */
    readonly scopeKey?: Key,
  ) {
    super(message);
  }
}
