import '@farled/broker';
import '@farled/cases';
import '@farled/catalogue';
import '@farled/connectors';
import '@farled/identity';
import '@farled/messages';
import '@farled/register';
import '@farled/stream';
import '@farled/workflow';
import { type EnvVariable, registry } from '@farled/infra';

/** Every variable of every configuration class of the program. */
export const configurationVariables = (): EnvVariable[] =>
  registry.classes().flatMap((owner) => [...registry.variables(owner)]);
