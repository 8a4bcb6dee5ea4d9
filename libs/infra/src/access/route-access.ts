import type { AppScope } from '@farled/kernel';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { Action } from './policies';

export const ROUTE_ACCESS = 'farled:access';

/** Who may call a route: everybody, or those a policy lets through. */
export type RouteAccess =
  | { readonly public: true }
  | {
      readonly public: false;
      readonly action: Action;
      /** What a resident must have allowed an app that calls the route for her; without it no app may. */
      readonly scope?: AppScope;
    };

/** The route asks this policy, first for the kind of actor; its service asks again with the resource. */
export const Policy = (action: Action, scope?: AppScope) =>
  applyDecorators(
    SetMetadata<string, RouteAccess>(ROUTE_ACCESS, { public: false, action, ...(scope && { scope }) }),
    ApiSecurity('session'),
    ...(scope ? [ApiSecurity('oauth2', [scope])] : []),
  );

/** The route needs no session; openapi.json says so with `security: []`. */
export const Public = () => SetMetadata<string, RouteAccess>(ROUTE_ACCESS, { public: true });
