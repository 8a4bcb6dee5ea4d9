import { AuditLog, CurrentActor, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Sessions } from '../session/sessions';
import { Deputies } from './deputies';
import { ActAsDeputyDto, NewDeputyDto } from './deputy.dto';

/** Deputies during absence. */
@Controller('api/deputies')
export class DeputyController {
  constructor(
    private readonly deputies: Deputies,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
  ) {}

  @Get()
  @Policy('deputy.use')
  mine(@CurrentActor() actor: Actor) {
    return this.deputies.mine(actor);
  }

  @Get('candidates')
  @Policy('deputy.use')
  candidates(@CurrentActor() actor: Actor) {
    return this.deputies.candidates(actor);
  }

  @Post()
  @Policy('deputy.use')
  arrange(@CurrentActor() actor: Actor, @Body() deputy: NewDeputyDto) {
    return this.deputies.arrange(actor, deputy);
  }

  @Post('act')
  @Policy('deputy.use')
  @HttpCode(204)
  async act(
    @CurrentActor() actor: Actor,
    @Body() { absentId }: ActAsDeputyDto,
    @Req() request: Request,
  ): Promise<void> {
    const { login } = request.session;
    if (actor.kind !== 'staff' || login?.kind !== 'staff') return;
    if (absentId) await this.deputies.requireNow(actor, absentId);
    const { deputyFor: _, ...own } = login;
    await this.sessions.change(request, absentId ? { ...own, deputyFor: absentId } : own);
    const purpose = `staff:${absentId ?? login.staffId}`;
    await this.audit.record(undefined, { actor, action: absentId ? 'deputy.begun' : 'deputy.paused', purpose });
  }

  @Post(':id/end')
  @Policy('deputy.use')
  @HttpCode(204)
  end(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.deputies.end(actor, id);
  }
}
