import { combined } from './combined';
import { decisions } from './decisions';
import { timersAndMessages } from './events';
import { gateways } from './gateways';
import { instances } from './instances';
import { jobs } from './jobs';
import { people } from './people';
import type { Scenario } from './scenario';
import { scopes } from './scopes';
import { services } from './services';
import { thrown } from './thrown';

const all: readonly Scenario[] = [
  ...jobs,
  ...gateways,
  ...timersAndMessages,
  ...thrown,
  ...scopes,
  ...people,
  ...combined,
  ...decisions,
  ...instances,
  ...services,
];
/** For whoever works on one of them: names, or beginnings of names, with commas between. */
const wanted = process.env.FARLED_SCENARIOS?.split(',');

/** Everything that both engines must do alike. */
export const scenarios = all.filter(({ id }) => !wanted || wanted.some((beginning) => id.startsWith(beginning)));
