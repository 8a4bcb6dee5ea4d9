import { provideConfig } from '@farled/infra';
import { AgentRights } from './agent-rights';
import { MinaOmbud } from './mina-ombud';
import { MinaOmbudConfig } from './mina-ombud.config';
import { MinaOmbudController } from './mina-ombud.controller';
import { MinaOmbudLine } from './mina-ombud-line';
import { UsedAnswers } from './used-answers';
import { UserTokens } from './user-tokens';

export { AgentRights } from './agent-rights';
export const minaOmbudControllers = [MinaOmbudController];
export const minaOmbudProviders = [
  provideConfig(MinaOmbudConfig),
  MinaOmbudLine,
  UserTokens,
  UsedAnswers,
  MinaOmbud,
  AgentRights,
];
