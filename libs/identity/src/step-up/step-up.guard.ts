import { actorOf, CLOCK, ROUTE_ACCESS, type RouteAccess } from '@farled/infra';
import { type Clock, Rejected } from '@farled/kernel';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { StepUpConfig } from './step-up.config';
import { needsStepUp, type StepUpRules, stepUpRules } from './step-up-rule';

/** Stops a sensitive action until the person has identified herself anew (RFC 9470); the page asks and goes on. */
@Injectable()
export class StepUpGuard implements CanActivate {
  private readonly rules: StepUpRules;

  constructor(
    private readonly reflector: Reflector,
    { rules }: StepUpConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.rules = stepUpRules(rules);
  }

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.get<RouteAccess | undefined>(ROUTE_ACCESS, context.getHandler());
    if (!access || access.public) return true;
    const actor = actorOf(context.switchToHttp().getRequest<Request>());
    if (needsStepUp(actor, this.rules.get(access.action), this.clock.now())) throw new Rejected('step-up', 'forbidden');
    return true;
  }
}
