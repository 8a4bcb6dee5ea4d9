import type { ElementReader } from '../../deployment/element-reader';
import { evaluateText } from '../../expressions/evaluate';
import { nowhere } from '../../expressions/nowhere';
import type { EventDefinition } from '../../model/executable-process';
import { Failure } from '../../shared/failure';
import { schedule } from '../../triggers/timer/schedule';

/** When the process is read is not when it starts. */
const SOME_TIME = 0;

/** Nobody has variables yet where a process starts: what it waits for must be known without any. */
export function validateConstant(reader: ElementReader, event: EventDefinition): void {
  try {
    if (event.kind === 'message' || event.kind === 'signal') evaluateText(event.name, nowhere(SOME_TIME));
    if (event.kind === 'timer') validateTimer(reader, event.type, evaluateText(event.value, nowhere(SOME_TIME)));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    reader.problem(error.message);
  }
}

function validateTimer(reader: ElementReader, type: 'date' | 'duration' | 'cycle', text: string): void {
  if (!schedule(type, text, SOME_TIME)) reader.problem(`'${text}' is no ${type} that a timer understands`);
}
