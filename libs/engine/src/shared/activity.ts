import { askForMessages } from '../triggers/message/correlate';
import { handled, noteCompensable } from './compensate';
import type { ElementContext } from './element-context';
import { leave } from './leave';
import { say } from './lifecycle';
import { mapOutputs } from './map-variables';
import { closeWaits } from './waits';

/** The element is active and can be hit by events, among them messages that came before. */
export function activated(on: ElementContext): void {
  say(on, 'ELEMENT_ACTIVATED');
  if (on.instance.waits) askForMessages(on);
}

/** What ends every activity and event that has waited: outputs, no more waiting, on over the flows. */
export function finish(on: ElementContext): void {
  mapOutputs(on);
  closeWaits(on);
  leaveActivity(on);
}

/** Leaves an activity that is done: from now on it can be made undone; if it has done that for another, that is told. */
export function leaveActivity(on: ElementContext): void {
  noteCompensable(on);
  leave(on);
  handled(on);
}
