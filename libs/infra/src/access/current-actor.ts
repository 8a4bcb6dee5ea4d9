import { type Actor, nobody } from '@farled/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

const actors = new WeakMap<Request, Actor>();

/** Who makes this request; libs/identity says so once it has read the session. */
export const actorOf = (request: Request): Actor => actors.get(request) ?? nobody;

/** Binds the actor to the request, before any guard runs. */
export const setActor = (request: Request, actor: Actor): void => void actors.set(request, actor);

/** Parameter of a controller method: the Actor of the request. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => actorOf(context.switchToHttp().getRequest()),
);
