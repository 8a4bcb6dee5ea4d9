import type { Command } from '../protocol/command';
import type { EngineEvent } from '../protocol/event';
import type { Key } from '../protocol/key';

interface Due {
  readonly at: number;
  readonly command: Command;
}

/** What the clock has to ask for, learnt from the events: timers, back-offs, deadlines of messages. */
export class DueList {
  private readonly entries = new Map<Key, Due>();

  learn({ key, rootKey = -1, ...event }: EngineEvent): void {
    if (event.valueType === 'TIMER') {
      const { elementInstanceKey, processDefinitionKey, dueDate: at } = event.value;
      const start = elementInstanceKey === -1 ? { processDefinitionKey } : {};
      const command = { type: 'timer-trigger', key, rootKey, ...start } as const;
      this.set(key, event.intent === 'CREATED' && { at, command });
    } else if (event.valueType === 'MESSAGE') {
      const { name, correlationKey, deadline } = event.value;
      const command = { type: 'message-expire', key, name, correlationKey } as const;
      this.set(key, event.intent === 'PUBLISHED' && { at: deadline, command });
    } else if (event.valueType === 'JOB') {
      const at = event.value.recurringTime;
      this.set(key, event.intent === 'FAILED' && at !== -1 && { at, command: { type: 'job-recur', key, rootKey } });
    }
  }

  /** Takes out the next one that is due at a time, oldest first. */
  next(now: number): Due | undefined {
    let first: [Key, Due] | undefined;
    for (const entry of this.entries) {
      if (entry[1].at <= now && (!first || entry[1].at < first[1].at)) first = entry;
    }
    if (first) this.entries.delete(first[0]);
    return first?.[1];
  }

  private set(key: Key, due: Due | false): void {
    if (due) this.entries.set(key, due);
    else this.entries.delete(key);
  }
}
