import { actorId, Rejected } from '@farled/kernel';
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Throttle, ThrottlerGuard, type ThrottlerLimitDetail } from '@nestjs/throttler';
import type { Request } from 'express';
import { actorOf } from '../access/current-actor';
import { loadConfig } from '../config/load-config';
import { HttpConfig } from './http.config';

/** A route that begins a login: counted by network address, with a limit of its own. */
export const LoginLimit = () =>
  Throttle({ default: { ttl: 60_000, limit: () => loadConfig(HttpConfig).loginsPerMinute } });

/** Counts calls by person, or by network address while nobody is logged in. */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override async getTracker(request: Request): Promise<string> {
    const actor = actorOf(request);
    return actor.kind === 'nobody' ? (request.ip ?? 'unknown') : actorId(actor);
  }

  protected override async throwThrottlingException(_: ExecutionContext, detail: ThrottlerLimitDetail): Promise<void> {
    throw new Rejected('too-many', 'too-many', { seconds: detail.timeToBlockExpire });
  }
}
