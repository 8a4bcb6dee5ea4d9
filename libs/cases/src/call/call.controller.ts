import { CurrentActor, Limited, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { BindCallDto } from './bind-call.dto';
import { CallService } from './call.service';
import { CaseCalls } from './case-calls';
import { StartCallDto } from './start-call.dto';

/** Telephone calls in which somebody identifies herself to an officer with BankID, or signs. */
@Controller('api/officer')
export class CallController {
  constructor(
    private readonly calls: CallService,
    private readonly cases: CaseCalls,
  ) {}

  @Post('calls')
  @Policy('call.make')
  @Limited('look-up')
  @HttpCode(200)
  start(@CurrentActor() actor: Actor, @Body() body: StartCallDto) {
    return this.calls.start(actor, body);
  }

  @Post('calls/:id/poll')
  @Policy('call.make')
  @HttpCode(200)
  poll(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.calls.poll(actor, id);
  }

  @Post('calls/:id/cancel')
  @Policy('call.make')
  @HttpCode(204)
  cancel(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.calls.cancel(actor, id);
  }

  @Post('calls/:id/case')
  @Policy('call.make')
  @HttpCode(204)
  bind(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { caseId }: BindCallDto): Promise<void> {
    return this.calls.bind(actor, id, caseId);
  }

  @Get('cases/:id/calls')
  @Policy('call.make')
  list(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.cases.list(actor, id);
  }
}
