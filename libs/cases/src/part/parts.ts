import type { Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { SignRequest } from '../signing/sign-request.entity';
import { ApplicationPart } from './application-part.entity';

/** Finds the parts of applications that others than their writers fill in. */
@Injectable()
export class Parts {
  constructor(private readonly source: DataSource) {}

  /** The part that belongs to a request to sign; null when she is asked to sign only. */
  of(requestId: Id, tx: EntityManager = this.source.manager): Promise<ApplicationPart | null> {
    return tx.findOneBy(ApplicationPart, { id: requestId });
  }

  ofSigning(signingId: Id): Promise<ApplicationPart[]> {
    return this.source.manager.find(ApplicationPart, { where: { signingId }, order: { id: 'ASC' } });
  }

  /** Those that were filled in and signed, in the order in which people were asked. */
  signed(signingId: Id): Promise<ApplicationPart[]> {
    return this.where({ signingId });
  }

  /** What one person has filled in and signed of an application that another wrote. */
  signedBy(personId: Id, signingId: Id): Promise<ApplicationPart[]> {
    return this.where({ signingId, personId });
  }

  private async where(wanted: { readonly signingId: Id; readonly personId?: Id }): Promise<ApplicationPart[]> {
    const requests = await this.source.manager.findBy(SignRequest, { ...wanted, state: 'signed' });
    const ids = requests.map(({ id }) => id);
    return this.source.manager.find(ApplicationPart, { where: { id: In(ids) }, order: { id: 'ASC' } });
  }
}
