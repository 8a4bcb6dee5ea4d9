import type { Command, CommandOf } from '../protocol/command';
import type { Rejection, RejectionCode } from '../protocol/rejection';
import type { Context } from '../shared/context';

/** Decides what a command leads to. It refuses before it has said anything. */
export type Processor<T extends Command['type']> = (step: Context, command: CommandOf<T>) => Rejection | undefined;

/** A refusal, with Zeebe's name of the intent. */
export function reject(command: string, code: RejectionCode, reason: string): Rejection {
  return { code, command, reason };
}
