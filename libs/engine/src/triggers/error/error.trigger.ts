import type { ErrorDefinition } from '../../model/executable-process';
import type { TriggerBehavior } from '../trigger-behavior';

/** Nobody waits for an error: who throws it looks for who catches it (shared/find-catcher). */
export const errorTrigger: TriggerBehavior<ErrorDefinition> = { prepare: () => () => {} };
