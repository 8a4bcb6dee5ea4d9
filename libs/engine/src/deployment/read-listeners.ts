import type { ModdleElement } from 'bpmn-moddle';
import type { ElementDetails, JobDefinition } from '../model/executable-process';
import type { ElementReader } from './element-reader';

/** The execution listeners of an element; in Zeebe 8.5 only service tasks have them. */
export function readListeners(reader: ElementReader): Pick<ElementDetails, 'listeners'> {
  const given: ModdleElement[] = reader.extension('zeebe:ExecutionListeners')?.listeners ?? [];
  if (given.length === 0) return {};
  if (reader.node.$type !== 'bpmn:ServiceTask') {
    reader.problem('has execution listeners, which only service tasks can have');
    return {};
  }
  refuseDoubles(reader, given);
  const at = (type: string) => given.filter(({ eventType }) => eventType === type).map((one) => listener(reader, one));
  for (const { eventType } of given) {
    if (eventType !== 'start' && eventType !== 'end')
      reader.problem('has a listener that is neither for start nor end');
  }
  return { listeners: { start: at('start'), end: at('end') } };
}

function listener(reader: ElementReader, { type, retries }: ModdleElement): JobDefinition {
  const DEFAULT_RETRIES = '3';
  return {
    type: reader.required(type, 'the job type of a listener'),
    retries: reader.expression(retries || DEFAULT_RETRIES),
    headers: [],
  };
}

function refuseDoubles(reader: ElementReader, listeners: readonly ModdleElement[]): void {
  const seen = new Set<string>();
  for (const { eventType, type } of listeners) {
    const name = `${eventType} ${type}`;
    if (seen.has(name)) reader.problem(`has the listener '${type}' twice for '${eventType}'`);
    seen.add(name);
  }
}
