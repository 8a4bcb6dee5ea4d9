import type { LinkDefinition } from '../../model/executable-process';
import type { TriggerBehavior } from '../trigger-behavior';

/** Nobody waits for a link: it goes on at once where it comes out. */
export const linkTrigger: TriggerBehavior<LinkDefinition> = { prepare: () => () => {} };
