import type { CompensationDefinition } from '../../model/executable-process';
import type { TriggerBehavior } from '../trigger-behavior';

/** Nobody waits for compensation: it is for activities that are done (shared/compensate). */
export const compensationTrigger: TriggerBehavior<CompensationDefinition> = { prepare: () => () => {} };
