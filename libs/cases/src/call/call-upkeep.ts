import { PeriodicWork } from '@farled/infra';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CallDesk } from './call-desk';

const MINUTE = 60_000;

/** Ends calls whose officer has gone: what the person did in her app must not be lost. */
@Injectable()
export class CallUpkeep implements OnModuleInit {
  constructor(
    private readonly periodic: PeriodicWork,
    private readonly desk: CallDesk,
  ) {}

  onModuleInit(): void {
    this.periodic.register('cases.calls', MINUTE, () => this.desk.settleAbandoned());
  }
}
