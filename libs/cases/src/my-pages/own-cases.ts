import type { Actor, Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { MyCasesService } from './my-cases.service';

/** What others may know of a resident's own case without reading it. */
export interface OwnCase {
  readonly id: Id;
  readonly service: string;
  readonly version: number;
  readonly isClosed: boolean;
}

/** A resident's own case, for libraries that offer her something about it. */
@Injectable()
export class OwnCases {
  constructor(private readonly cases: MyCasesService) {}

  /** For everybody else it does not exist. */
  async find(actor: Actor, id: Id): Promise<OwnCase> {
    const { service, version, status } = await this.cases.own(actor, id);
    return { id, service, version, isClosed: status === 'closed' };
  }
}
