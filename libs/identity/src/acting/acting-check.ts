import { type Actor, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { requireSamePage } from './acting-page';
import { ActingRights, representationOf } from './acting-rights';

/** Where one can still go when the right has ended: to see that it has, to choose anew, and to leave. */
const STILL_OPEN = /^\/api\/(session|acting|login)(\/|\?|$)/;

/** Asks before each request whether the right still holds: a custody that ended yesterday opens nothing today. */
@Injectable()
export class ActingCheck {
  constructor(private readonly rights: ActingRights) {}

  /** The actor as she may act now. Throws when she may no longer act so, or the page was opened for somebody else. */
  async of(actor: Actor, request: Request): Promise<Actor> {
    if (!STILL_OPEN.test(request.originalUrl)) requireSamePage(actor, request);
    if (actor.kind !== 'resident' || !actor.represents) return actor;
    const { represents, ...self } = actor;
    const right = await this.confirm(self, represents.rightId, request);
    if (right) return { ...self, represents: representationOf(right) };
    if (STILL_OPEN.test(request.originalUrl)) return self;
    throw new Rejected('acting.ended', 'forbidden');
  }

  /** A source that does not answer stops what is done in another's name, but not the way back to oneself. */
  private async confirm(self: Actor & { kind: 'resident' }, rightId: string, request: Request) {
    try {
      return await this.rights.checkLately(self, rightId);
    } catch (error) {
      if (STILL_OPEN.test(request.originalUrl)) return undefined;
      throw error;
    }
  }
}
