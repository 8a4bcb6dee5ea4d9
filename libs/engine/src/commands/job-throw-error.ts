import { findErrorCatcher } from '../shared/find-error-catcher';
import { fire } from '../shared/fire';
import { NO_CATCH_EVENT_FOUND, sayJobOf } from '../shared/jobs';
import { raiseIncident } from '../shared/raise-incident';
import { findWorkableJob } from './find-job';
import type { Processor } from './processor';

/** The work ended in an error that the process knows: it goes on where that is caught, or an incident is raised. */
export const jobThrowError: Processor<'job-throw-error'> = (step, { key, errorCode, errorMessage, variables }) => {
  const found = findWorkableJob(step, key, 'THROW_ERROR');
  if (!('on' in found)) return found;
  const { on } = found;
  const caught = findErrorCatcher(on, errorCode);
  const change = { errorCode, errorMessage, variables };
  if ('activity' in caught) {
    sayJobOf(on, key, 'ERROR_THROWN', change);
    fire(caught.activity, caught.event.id, variables);
    return undefined;
  }
  sayJobOf(on, key, 'ERROR_THROWN', { ...change, elementId: NO_CATCH_EVENT_FOUND });
  const message = uncaught(errorCode, errorMessage, caught);
  raiseIncident(on, { type: 'UNHANDLED_ERROR_EVENT', message }, key);
  return undefined;
};

function uncaught(code: string, message: string, codes: readonly string[]): string {
  const said = message ? ` ('${message}')` : '';
  const known =
    codes.length > 0 ? `only ${codes.map((c) => `'${c}'`).join(', ')} would be caught` : 'no error is caught here';
  return `The error '${code}'${said} is not caught: ${known}`;
}
