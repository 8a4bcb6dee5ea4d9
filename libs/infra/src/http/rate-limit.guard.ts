import { actorId, Rejected } from '@farled/kernel';
import { type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerLimitDetail } from '@nestjs/throttler';
import type { Request } from 'express';
import { actorOf } from '../access/current-actor';
import type { LimitedKind } from './limits.config';
import { RateLimits } from './rate-limits';

const LIMITED = 'farled:limited';

interface Limit {
  readonly kind: LimitedKind;
  readonly parameter?: string;
}

/**
 * A route with a limit of its own, by person and by network address, counted for all processes together; with a
 * parameter only those calls count that have it: a list is a search once one asks for something in it.
 */
export const Limited = (kind: LimitedKind, parameter?: string) =>
  SetMetadata<string, Limit>(LIMITED, { kind, parameter });

/** A route that begins a login. */
export const LoginLimit = () => Limited('login');

/**
 * Counts calls by person, or by network address while nobody is logged in. What every route shares is a guard against
 * floods and is counted in each process alone; what is limited by itself is counted in the database.
 */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  @Inject(RateLimits)
  private readonly limits: RateLimits;

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    await super.canActivate(context);
    const limit = this.reflector.get<Limit | undefined>(LIMITED, context.getHandler());
    const request = context.switchToHttp().getRequest<Request>();
    const actor = actorOf(request);
    if (actor.kind === 'resident' && actor.app) await this.limits.countApp(actor.app.grantId);
    if (limit && (!limit.parameter || request.query[limit.parameter]))
      await this.limits.count(limit.kind, actor, addressOf(request));
    return true;
  }

  protected override async getTracker(request: Request): Promise<string> {
    const actor = actorOf(request);
    if (actor.kind === 'resident' && actor.app) return `app:${actor.app.grantId}`;
    return actor.kind === 'nobody' ? addressOf(request) : actorId(actor);
  }

  protected override async throwThrottlingException(_: ExecutionContext, detail: ThrottlerLimitDetail): Promise<void> {
    throw new Rejected('too-many', 'too-many', { seconds: detail.timeToBlockExpire });
  }
}

const addressOf = (request: Request): string => request.ip ?? 'unknown';
