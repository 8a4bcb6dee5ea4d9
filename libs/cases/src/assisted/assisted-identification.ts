import { CLOCK } from '@farled/infra';
import { type Clock, type Id, PersonalNumber, Rejected, type StaffActor } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Call } from '../call/call.entity';
import type { EServiceVersion } from '../case/e-service';
import type { BeginAssistedDto } from './begin-assisted.dto';

const DAY_MS = 86_400_000;

interface IdentifiedApplicant {
  readonly personId: Id;
  readonly callId: Id | null;
}

/** Finds who applies, by the way in which the officer knows her. */
@Injectable()
export class AssistedIdentification {
  constructor(
    private readonly source: DataSource,
    private readonly persons: Persons,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(officer: StaffActor, wanted: BeginAssistedDto, service: EServiceVersion): Promise<IdentifiedApplicant> {
    if (wanted.identifiedBy === 'bankid') return this.inCall(officer, wanted);
    if (wanted.identifiedBy === 'none') return this.nobodyKnown(service);
    const number = PersonalNumber.parse(wanted.personalNumber ?? '');
    if (!number) throw invalid('personalNumber', 'call.number');
    return { personId: await this.persons.findOrCreate(number), callId: null };
  }

  /** The officer's own call, lately: whom she talked to another day may not be whom she talks to now. */
  private async inCall({ staffId }: StaffActor, { callId = '' }: BeginAssistedDto): Promise<IdentifiedApplicant> {
    const call = callId ? await this.source.manager.findOneBy(Call, { id: callId, staffId, state: 'done' }) : null;
    const age = this.clock.now().getTime() - (call?.endedAt?.getTime() ?? 0);
    if (!call || age > DAY_MS) throw invalid('callId', 'assisted.no-call');
    return { personId: call.personId, callId: call.id };
  }

  private async nobodyKnown({ assisted }: EServiceVersion): Promise<IdentifiedApplicant> {
    if (!assisted.unidentified) throw invalid('identifiedBy', 'assisted.must-be-known');
    return { personId: await this.persons.createUnidentified(), callId: null };
  }
}

const invalid = (path: string, code: string) => new Rejected(code, 'invalid', {}, [{ path, code }]);
