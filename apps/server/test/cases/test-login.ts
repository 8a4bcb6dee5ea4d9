import { setActor } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import type { CanActivate, DynamicModule, ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Request } from 'express';

export const ACTOR = 'x-test-actor';

/** Stands in for the login: who acts is what the test's header says. */
class TestLogin implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const incoming = context.switchToHttp().getRequest<Request>();
    const given = incoming.get(ACTOR);
    if (given) setActor(incoming, JSON.parse(given) as Actor);
    return true;
  }
}

/** Comes before the platform's own guards. */
export const testLogin: DynamicModule = { module: TestLogin, providers: [{ provide: APP_GUARD, useClass: TestLogin }] };
