import { CurrentActor, MunicipalityConfig, Policy, Public } from '@farled/infra';
import { type Actor, isProtected } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ActingService } from '../acting/acting.service';
import { actingKey } from '../acting/acting-page';
import { StaffDirectory } from '../staff/account/staff-directory';
import { SessionCookie } from './session-cookie';
import type { Login } from './session-data';
import type { ActingNow, LoggedInPerson, SessionView } from './session-view';
import { type SessionEnd, Sessions } from './sessions';

/** The session of the caller. */
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly persons: Persons,
    private readonly staff: StaffDirectory,
    private readonly acting: ActingService,
    private readonly municipality: MunicipalityConfig,
    private readonly cookie: SessionCookie,
  ) {}

  /** Who is logged in, and the token that each unsafe request must show. */
  @Public()
  @Get()
  async read(@Req() request: Request, @CurrentActor() actor: Actor): Promise<SessionView> {
    const { csrfToken, ...state } = this.sessions.state(request);
    const { name, phone, email } = this.municipality;
    const common = { csrfToken, municipality: { name, phone, email } };
    if (!state.login) return { authenticated: false, ...common };
    const { login, ...end } = state;
    const who = { ...(await this.describe(actor)), ...(await this.describeActing(actor, login)) };
    return { authenticated: true, kind: login.kind, ...who, ...common, ...end };
  }

  @Policy('session.use')
  @Post('extend')
  @HttpCode(200)
  extend(@Req() request: Request): SessionEnd {
    return this.sessions.extend(request);
  }

  @Policy('session.use')
  @Post('logout')
  @HttpCode(204)
  async logout(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.end(request);
    this.cookie.clear(response);
  }

  /** For whom she acts; `actingEnded` when she did until the right was found to have ended, or cannot be checked. */
  private async describeActing(actor: Actor, login: Login): Promise<ActingNow> {
    if (actor.kind !== 'resident' || login.kind !== 'resident') return { acting: null, actingEnded: false };
    const hasPersonalNumber = await this.persons.isNumbered(actor.personId);
    return {
      actingKey: actingKey(login),
      hasPersonalNumber,
      acting: await this.acting.current(actor),
      actingEnded: Boolean(login.represents && !actor.represents),
    };
  }

  private async describe(actor: Actor): Promise<LoggedInPerson> {
    if (actor.kind === 'staff') {
      const { staffId, roles, deputyFor } = actor;
      const absent = deputyFor ? { id: deputyFor, name: await this.staff.nameOf(deputyFor) } : null;
      return { staffId, displayName: await this.staff.nameOf(staffId), roles, protected: false, deputyFor: absent };
    }
    if (actor.kind !== 'resident') return { displayName: null, roles: [], protected: true };
    const { name, protection } = await this.persons.view(actor, actor.personId, 'session', ['name']);
    return { displayName: name ?? null, roles: [], protected: isProtected(protection) };
  }
}
