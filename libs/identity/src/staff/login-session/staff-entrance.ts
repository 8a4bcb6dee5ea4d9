import { AuditLog, CLOCK } from '@farled/infra';
import type { Clock, StaffActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Sessions } from '../../session/sessions';
import type { Staff } from '../account/staff.entity';
import type { StaffClaims } from '../claims/claims';
import { StaffSignIns } from './staff-sign-ins';

/** How she identified herself, and until when that counts at the latest. */
export interface Proof extends Omit<StaffClaims, 'values'> {
  readonly provider: string;
  readonly endsAt?: Date;
}

/** Lets a member of staff who has identified herself into a session. */
@Injectable()
export class StaffEntrance {
  constructor(
    private readonly signIns: StaffSignIns,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Begins a new session; one who only identified herself anew goes on as whoever she was deputy for. */
  async open(request: Request, account: Staff, proof: Proof): Promise<void> {
    const { id: staffId, roles, department } = account;
    const before = request.session?.login;
    const { provider, session, nameId, idToken, assurance, endsAt = null } = proof;
    // By our own clock, which may be another than the provider's and this machine's.
    const age = Date.now() - proof.authenticatedAt;
    const at = proof.authenticatedAt === 0 ? 0 : this.clock.now().getTime() - age;
    const signInId = await this.signIns.begin({ staffId, provider, session, nameId, idToken, endsAt });
    const actor: StaffActor = { kind: 'staff', staffId, roles, department, identified: { at, assurance, provider } };
    const isSame = before?.kind === 'staff' && before.staffId === staffId;
    const deputy = isSame && before.deputyFor ? { deputyFor: before.deputyFor } : {};
    await this.sessions.begin(request, { ...actor, ...deputy, signInId });
    await this.audit.record(undefined, { actor, action: 'login', purpose: provider });
  }
}
