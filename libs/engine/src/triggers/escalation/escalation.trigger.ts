import type { EscalationDefinition } from '../../model/executable-process';
import type { TriggerBehavior } from '../trigger-behavior';

/** Nobody waits for an escalation: who throws it looks for who catches it (shared/find-catcher). */
export const escalationTrigger: TriggerBehavior<EscalationDefinition> = { prepare: () => () => {} };
