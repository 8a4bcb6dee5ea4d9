import { CLOCK } from '@farled/infra';
import { type Clock, type Id, newId } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type FindOptionsWhere, IsNull } from 'typeorm';
import { SessionConfig } from '../../session/session.config';
import { seal, unseal } from './sealed';
import { StaffSignIn } from './staff-sign-in.entity';

type NewSignIn = Pick<StaffSignIn, 'staffId' | 'provider' | 'session' | 'nameId' | 'idToken' | 'endsAt'>;

/** The logins of staff that count. Ending one ends every session that came of it, at its next request. */
@Injectable()
export class StaffSignIns {
  constructor(
    private readonly source: DataSource,
    private readonly sessions: SessionConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async begin(signIn: NewSignIn): Promise<Id> {
    const id = newId();
    const idToken = signIn.idToken && seal(signIn.idToken, this.sessions.secret);
    await this.source.manager.insert(StaffSignIn, {
      ...signIn,
      ...{ id, idToken, beganAt: this.clock.now(), endedAt: null },
    });
    return id;
  }

  /** Ends one login; what its provider needs to end it, too. */
  async end(id: Id): Promise<{ provider: string; idToken: string | undefined } | undefined> {
    const signIn = await this.source.manager.findOneBy(StaffSignIn, { id });
    if (!signIn) return undefined;
    await this.endWhere({ id });
    const { provider, idToken } = signIn;
    return { provider, idToken: idToken ? unseal(idToken, this.sessions.secret) : undefined };
  }

  /** Ends all logins of somebody who has left. */
  endOf(staffId: Id, tx?: EntityManager): Promise<number> {
    return this.endWhere({ staffId }, tx);
  }

  /** Ends what a provider has ended: one of its sessions, or all of a person. */
  endAt(provider: string, { session, nameId }: Pick<StaffSignIn, 'session' | 'nameId'>): Promise<number> {
    return this.endWhere({ provider, ...(session ? { session } : { nameId: nameId ?? '' }) });
  }

  /** Tokens are kept no longer than they can be of use. */
  async removeOld(): Promise<void> {
    const limit = new Date(this.clock.now().getTime() - 2 * this.sessions.limits('staff').absoluteMs);
    await this.source.query('delete from identity.staff_sign_in where began_at < $1', [limit]);
  }

  private async endWhere(match: FindOptionsWhere<StaffSignIn>, tx = this.source.manager): Promise<number> {
    const ended = { endedAt: this.clock.now(), idToken: null };
    return (await tx.update(StaffSignIn, { ...match, endedAt: IsNull() }, ended)).affected ?? 0;
  }
}
