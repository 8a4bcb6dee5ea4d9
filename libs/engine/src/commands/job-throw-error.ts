import { cutMessage } from '../shared/cut-message';
import { findCatcher } from '../shared/find-catcher';
import { fire } from '../shared/fire';
import { NO_CATCH_EVENT_FOUND, sayJobOf } from '../shared/jobs';
import { raiseIncident } from '../shared/raise-incident';
import { uncaughtError } from '../shared/uncaught-error';
import { findWorkableJob } from './find-job';
import type { Processor } from './processor';

/** The work ended in an error that the process knows: it goes on where that is caught, or an incident is raised. */
export const jobThrowError: Processor<'job-throw-error'> = (step, { key, errorCode, variables, ...said }) => {
  const found = findWorkableJob(step, key, 'THROW_ERROR');
  if (!('on' in found)) return found;
  const { on } = found;
  const errorMessage = cutMessage(said.errorMessage);
  const caught = findCatcher(on, 'error', errorCode);
  const change = { errorCode, errorMessage, variables };
  if ('hit' in caught) {
    sayJobOf(on, key, 'ERROR_THROWN', change);
    fire(caught.hit, caught.event.id, variables);
    return undefined;
  }
  sayJobOf(on, key, 'ERROR_THROWN', { ...change, elementId: NO_CATCH_EVENT_FOUND });
  const message = uncaughtError(errorCode, errorMessage, caught);
  raiseIncident(on, { type: 'UNHANDLED_ERROR_EVENT', message }, key);
  return undefined;
};
