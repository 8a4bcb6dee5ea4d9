import { nobody } from '@farled/kernel';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { isThroughApp, requireScope } from './app-access';
import { actorOf, setActor } from './current-actor';
import { authorise } from './policies';
import { ROUTE_ACCESS, type RouteAccess } from './route-access';

/** Lets a request through to its route when the route's policy does. Deny by default. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.get<RouteAccess | undefined>(ROUTE_ACCESS, context.getHandler());
    if (!access) throw new Error('a route without @Policy or @Public was called');
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const actor = actorOf(request);
    if (access.public) {
      // What is open to everybody an app gets as everybody does: no scope says more about it.
      if (isThroughApp(actor)) setActor(request, nobody);
      return true;
    }
    authorise(actor, access.action);
    requireScope(actor, access.scope, http.getResponse());
    return true;
  }
}
