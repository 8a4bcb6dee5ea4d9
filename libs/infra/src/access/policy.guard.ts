import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { actorOf } from './current-actor';
import { authorise } from './policies';
import { ROUTE_ACCESS, type RouteAccess } from './route-access';

/** Lets a request through to its route when the route's policy does. Deny by default. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.get<RouteAccess | undefined>(ROUTE_ACCESS, context.getHandler());
    if (!access) throw new Error('a route without @Policy or @Public was called');
    if (!access.public) authorise(actorOf(context.switchToHttp().getRequest()), access.action);
    return true;
  }
}
