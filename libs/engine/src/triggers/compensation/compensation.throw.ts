import { activated } from '../../shared/activity';
import { compensate } from '../../shared/compensate';
import { askComplete } from '../../shared/leave';
import type { ThrowBehavior } from '../throw-behavior';

/** Has what is done in the scope made undone, and waits for that. */
export const compensationThrow: ThrowBehavior<'compensation'> = {
  activate(on, { activity }) {
    activated(on);
    if (!compensate(on, activity)) askComplete(on);
  },
};
