import { CurrentActor, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Controller, Delete, Get, HttpCode, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OwnLogins } from './own-logins';
import { SessionCookie } from './session-cookie';

/** Where the caller is logged in. */
@Controller('api/session/logins')
export class OwnLoginsController {
  constructor(
    private readonly logins: OwnLogins,
    private readonly cookie: SessionCookie,
  ) {}

  @Policy('session.use')
  @Get()
  list(@CurrentActor() actor: Actor, @Req() { session }: Request) {
    return this.logins.list(actor, session.loginId);
  }

  @Policy('session.use')
  @Delete(':id')
  @HttpCode(204)
  end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.logins.end(actor, id);
  }

  /** Logs out everywhere. */
  @Policy('session.use')
  @Delete()
  @HttpCode(204)
  async endAll(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.logins.endAll(actor);
    this.cookie.clear(response);
  }
}
