import { Rejected } from '@farled/kernel';
import { GRPC, reasonOf, statusOf } from './ask';

export interface ResourceText {
  /** Tells the kind by its ending: `.bpmn`, `.dmn` or `.form`. */
  readonly name: string;
  readonly content: string;
}

/** What a deployment has become in the engine. */
export interface Deployed {
  readonly processes: readonly { bpmnProcessId: string; version: number; processDefinitionKey: string }[];
  readonly decisions: readonly { decisionId: string; decisionKey: string }[];
  readonly forms: readonly { formId: string; formKey: string }[];
}

type SdkResource =
  | { name: string; process: Buffer }
  | { name: string; decision: Buffer }
  | { name: string; form: Buffer };

/** A file in the shape that the SDK wants. */
export function toSdkResource({ name, content }: ResourceText): SdkResource {
  const bytes = Buffer.from(content, 'utf8');
  if (name.endsWith('.dmn')) return { name, decision: bytes };
  if (name.endsWith('.form')) return { name, form: bytes };
  return { name, process: bytes };
}

/** Reads the engine's list, in which each entry has one of several fields. */
export function toDeployed(deployments: readonly unknown[]): Deployed {
  const list = deployments as Record<string, unknown>[];
  const only = <T>(kind: string) => list.flatMap((entry) => (entry[kind] ? [entry[kind] as T] : []));
  return {
    processes: only<Deployed['processes'][number]>('process').map(
      pick('bpmnProcessId', 'version', 'processDefinitionKey'),
    ),
    decisions: only<{ dmnDecisionId: string; decisionKey: string }>('decision').map((decision) => ({
      decisionId: decision.dmnDecisionId,
      decisionKey: decision.decisionKey,
    })),
    forms: only<Deployed['forms'][number]>('form').map(pick('formId', 'formKey')),
  };
}

const pick =
  <T extends object, K extends keyof T>(...keys: K[]) =>
  (from: T): Pick<T, K> =>
    Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;

/** A file that the engine does not take is a matter for whoever sent it; the reason names the element. */
export function refusedDeployment(error: unknown): unknown {
  if (statusOf(error) !== GRPC.invalidArgument) return error;
  return new Rejected('process.refused', 'invalid', { reason: reasonOf(error) });
}
