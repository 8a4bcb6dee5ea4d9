import { timersAndMessages } from './events';
import { gateways } from './gateways';
import { jobs } from './jobs';
import type { Scenario } from './scenario';
import { thrown } from './thrown';

/** Everything that both engines must do alike. */
export const scenarios: readonly Scenario[] = [...jobs, ...gateways, ...timersAndMessages, ...thrown];
