import type { IncidentType } from '../protocol/incident';

/** The element cannot go on: an incident is raised, and what it did up to here stays. */
export class Failure extends Error {
  override readonly name = 'Failure';
  constructor(
    readonly type: IncidentType,
    message: string,
  ) {
    super(message);
  }
}
