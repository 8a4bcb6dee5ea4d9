import type { ElementBehavior } from '../../shared/element-behavior';
import { leave, passThrough } from '../../shared/leave';

/** Joins: begins when a token waits on every incoming flow. Forks: a token on every outgoing flow. */
export const parallelGateway: ElementBehavior = {
  activate: (on) => passThrough(on),
  complete: (on) => leave(on),
};
