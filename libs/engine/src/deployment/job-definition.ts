import type { ModdleElement } from 'bpmn-moddle';
import type { JobDefinition, JobHeader } from '../model/executable-process';
import type { ElementReader } from './element-reader';

/** Zeebe's default. */
const RETRIES = '3';

/** What `zeebe:taskDefinition` and `zeebe:taskHeaders` say of a job. */
export function jobDefinition(reader: ElementReader): JobDefinition {
  const definition = reader.extension('zeebe:TaskDefinition');
  return {
    type: reader.required(definition?.type, 'the job type (zeebe:taskDefinition type)'),
    retries: reader.expression(definition?.retries || RETRIES),
    headers: taskHeaders(reader),
  };
}

/** The fixed headers of a task; one without a value is none. */
export function taskHeaders(reader: ElementReader): JobHeader[] {
  const values: ModdleElement[] = reader.extension('zeebe:TaskHeaders')?.values ?? [];
  return values
    .filter(({ key, value }) => Boolean(key) && Boolean(value))
    .map(({ key, value }) => ({ name: key as string, value: { source: value, constant: value } }));
}
