import type { ModdleElement } from 'bpmn-moddle';
import type { ElementReader } from '../../deployment/element-reader';
import type { TimerDefinition } from '../../model/executable-process';
import { schedule } from './schedule';

const types = [
  ['date', 'timeDate'],
  ['duration', 'timeDuration'],
  ['cycle', 'timeCycle'],
] as const;

/** A timer with its date, duration or cycle; a fixed text is checked at once. */
export function timerDefinition(reader: ElementReader, node: ModdleElement): TimerDefinition | undefined {
  const given = types.filter(([, property]) => node[property]?.body);
  const [first] = given;
  if (!first || given.length > 1) {
    reader.problem('the timer must have exactly one of date, duration and cycle');
    return undefined;
  }
  const [type, property] = first;
  const value = reader.expression(node[property].body.trim());
  if (!value.feel && schedule(type, value.source, 0) === undefined) {
    reader.problem(`'${value.source}' is no ${type} that a timer understands`);
  }
  return { kind: 'timer', type, value };
}
