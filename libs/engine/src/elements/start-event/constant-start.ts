import type { ElementReader } from '../../deployment/element-reader';
import { evaluateText } from '../../expressions/evaluate';
import { nowhere } from '../../expressions/nowhere';
import type { EventDefinition } from '../../model/executable-process';
import { Failure } from '../../shared/failure';
import { schedule } from '../../triggers/timer/schedule';

/** Nobody has variables yet where a process starts: what it waits for must be known without any. */
export function validateConstant(reader: ElementReader, event: EventDefinition): void {
  const now = Date.now();
  try {
    if (event.kind === 'message' || event.kind === 'signal') evaluateText(event.name, nowhere(now));
    if (event.kind === 'timer') validateTimer(reader, event.type, evaluateText(event.value, nowhere(now)), now);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    reader.problem(error.message);
  }
}

function validateTimer(reader: ElementReader, type: 'date' | 'duration' | 'cycle', text: string, now: number): void {
  if (!schedule(type, text, now)) reader.problem(`'${text}' is no ${type} that a timer understands`);
}
