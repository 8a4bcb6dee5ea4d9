import { Injectable, type OnApplicationBootstrap, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { WITHOUT_CSRF } from '../http/csrf.guard';
import { hasPolicy } from './policies';
import { ROUTE_ACCESS, type RouteAccess } from './route-access';

/** One route of the Nest router and who may call it. */
export interface DeclaredRoute {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly access: RouteAccess | undefined;
  /** An unsafe method takes no CSRF token. */
  readonly isWithoutCsrf: boolean;
}

/** Stops the start when a route does not say who may call it, or names a policy that nobody has defined. */
@Injectable()
export class RouteAccessCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const faults = this.routes().filter(({ access }) => !access || (!access.public && !hasPolicy(access.action)));
    if (faults.length === 0) return;
    const list = faults.map((route) => `  - ${route.method} ${route.path} (${route.handler})`).join('\n');
    throw new Error(`These routes have no policy:\n${list}`);
  }

  /** Every route of every controller; the access test calls them all. */
  routes(): DeclaredRoute[] {
    return this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (metatype ? this.ofController(metatype as Type) : []));
  }

  private ofController(controller: Type): DeclaredRoute[] {
    const prefix = paths(controller);
    const prototype = controller.prototype as Record<string, object>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      const verb = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
      if (!handler || verb === undefined) return [];
      const access = Reflect.getMetadata(ROUTE_ACCESS, handler) as RouteAccess | undefined;
      return prefix.flatMap((first) =>
        paths(handler).map((second) => ({
          method: RequestMethod[verb] ?? '',
          path: `/${first}/${second}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
          handler: `${controller.name}.${name}`,
          access,
          isWithoutCsrf: Reflect.getMetadata(WITHOUT_CSRF, handler) === true,
        })),
      );
    });
  }
}

const paths = (target: object): string[] => [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat();
