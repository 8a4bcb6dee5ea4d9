import { activities } from './activities';
import { boundaries } from './boundaries';
import { changes } from './changes';
import { combined } from './combined';
import { decisions } from './decisions';
import { timersAndMessages } from './events';
import { gateways } from './gateways';
import { instances } from './instances';
import { jobs } from './jobs';
import { people } from './people';
import type { Scenario } from './scenario';
import { schedules } from './schedules';
import { scopes } from './scopes';
import { services } from './services';
import { thrown } from './thrown';
import { wholeScopes } from './whole-scopes';
import { workers } from './workers';

const all: readonly Scenario[] = [
  ...schedules,
  ...workers,
  ...jobs,
  ...gateways,
  ...timersAndMessages,
  ...thrown,
  ...scopes,
  ...boundaries,
  ...activities,
  ...people,
  ...combined,
  ...decisions,
  ...instances,
  ...changes,
  ...wholeScopes,
  ...services,
];
/** For whoever works on one of them: names, or beginnings of names, with commas between. */
const wanted = process.env.FARLED_SCENARIOS?.split(',');

/** Everything that both engines must do alike. */
export const scenarios = all.filter(({ id }) => !wanted || wanted.some((beginning) => id.startsWith(beginning)));
