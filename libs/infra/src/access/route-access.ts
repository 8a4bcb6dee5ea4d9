import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { Action } from './policies';

export const ROUTE_ACCESS = 'farled:access';

/** Who may call a route: everybody, or those a policy lets through. */
export type RouteAccess = { readonly public: true } | { readonly public: false; readonly action: Action };

/** The route asks this policy, first for the kind of actor; its service asks again with the resource. */
export const Policy = (action: Action) =>
  applyDecorators(SetMetadata<string, RouteAccess>(ROUTE_ACCESS, { public: false, action }), ApiSecurity('session'));

/** The route needs no session; openapi.json says so with `security: []`. */
export const Public = () => SetMetadata<string, RouteAccess>(ROUTE_ACCESS, { public: true });
