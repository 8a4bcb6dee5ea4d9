import { evaluateCode } from '../../expressions/evaluate';
import { activated } from '../../shared/activity';
import { Failure } from '../../shared/failure';
import { findCatcher } from '../../shared/find-catcher';
import { fire } from '../../shared/fire';
import { placeOf } from '../../shared/place';
import { uncaughtError } from '../../shared/uncaught-error';
import type { ThrowBehavior } from '../throw-behavior';

/** Ends what is around the event up to where the error is caught; one that nobody catches is an incident. */
export const errorThrow: ThrowBehavior<'error'> = {
  activate(on, { code }) {
    const errorCode = evaluateCode(code, placeOf(on));
    const scope = on.at(on.scopeKey)!;
    const caught = findCatcher(scope, 'error', errorCode);
    if (!('hit' in caught)) throw new Failure('UNHANDLED_ERROR_EVENT', uncaughtError(errorCode, '', caught));
    activated(on);
    fire(caught.hit, caught.event.id);
  },
};
