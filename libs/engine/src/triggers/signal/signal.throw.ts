import { evaluateText } from '../../expressions/evaluate';
import { activated } from '../../shared/activity';
import { askComplete } from '../../shared/leave';
import { placeOf } from '../../shared/place';
import { local } from '../../state/variables';
import type { ThrowBehavior } from '../throw-behavior';
import { broadcast } from './broadcast';

/** Sends a signal with the variables of the event's own scope, which its input mappings have made. */
export const signalThrow: ThrowBehavior<'signal'> = {
  activate(on, { name }) {
    const signalName = evaluateText(name, placeOf(on));
    activated(on);
    broadcast(on.step, signalName, local(on.document, on.key));
    askComplete(on);
  },
};
