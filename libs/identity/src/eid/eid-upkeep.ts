import { PeriodicWork } from '@farled/infra';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FederationRefresh } from './federation-refresh';
import { SamlRequests } from './saml-requests';

const MINUTE = 60_000;

/** Keeps metadata fresh and old requests away. */
@Injectable()
export class EidUpkeep implements OnModuleInit {
  constructor(
    private readonly periodic: PeriodicWork,
    private readonly refresh: FederationRefresh,
    private readonly requests: SamlRequests,
  ) {}

  onModuleInit(): void {
    this.periodic.register('eid.metadata', MINUTE, () => this.refresh.refresh());
    this.periodic.register('eid.requests', 60 * MINUTE, () => this.requests.removeOld());
  }
}
