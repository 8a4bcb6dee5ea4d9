import { ProcessHistory } from '@farled/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TaskLedger } from './task-ledger';

/** Hears from the record stream which user tasks come and go, also by the process itself, and how a case is ranked. */
@Injectable()
export class TaskStream implements OnModuleInit {
  constructor(
    private readonly history: ProcessHistory,
    private readonly ledger: TaskLedger,
  ) {}

  onModuleInit(): void {
    this.history.onVariable('priority', ({ engine, processInstanceKey, value }, tx) =>
      this.ledger.ranked(tx, { engine, processInstanceKey, priority: typeof value === 'string' ? value : null }),
    );
    this.history.onTaskChange(async (change, tx) => {
      if (change.kind === 'opened') await this.ledger.opened(tx, change);
      else if (change.kind === 'completed') await this.ledger.completed(tx, change);
      else if (change.kind === 'moved') await this.ledger.moved(tx, change);
      else await this.ledger.takenAway(tx, change);
    });
  }
}
