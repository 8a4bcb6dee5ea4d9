import type { ElementContext } from '../shared/element-context';
import { Failure } from '../shared/failure';
import { raiseIncident } from '../shared/raise-incident';

/** Lets a behavior work; a failure becomes an incident on the element, after what is to be done in that case. */
export function attempt(on: ElementContext, work: (on: ElementContext) => void, onFailure?: () => void): void {
  try {
    work(on);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    onFailure?.();
    raiseIncident(on, error);
  }
}
