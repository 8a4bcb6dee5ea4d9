import { Rejected } from '@farled/kernel';
import type { EngineName } from '@farled/workflow';

/** Names a process instance, or an incident, among all engines. */
export interface EngineRef {
  readonly engine: EngineName;
  readonly key: string;
}

const REF = /^(embedded|cluster)-(\d{1,18}|[1-8]\d{18})$/;

/** As it stands in an address: `embedded-2251799813685249`. */
export const refText = (engine: EngineName, key: string): string => `${engine}-${key}`;

/** Reads it back; what is none is not found. */
export function readRef(text: string): EngineRef {
  const [, engine, key] = REF.exec(text) ?? [];
  if (!engine || !key) throw new Rejected('operation.not-found', 'not-found');
  return { engine: engine as EngineName, key };
}
