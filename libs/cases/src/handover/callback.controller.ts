import { CallbackSecrets } from '@farled/connectors';
import { CLOCK, Public, rawBodyOf, WithoutCsrf } from '@farled/infra';
import type { Clock } from '@farled/kernel';
import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CaseSystemAnswerDto } from './case-system-answer.dto';
import { HandoverAnswers } from './handover-answers';

/** Where the case-handling system answers. There is no session: the signature over the raw body says who it is. */
@Controller('api/callbacks/case-system')
export class CallbackController {
  constructor(
    private readonly answers: HandoverAnswers,
    private readonly secrets: CallbackSecrets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('answers')
  @Public()
  @WithoutCsrf()
  @HttpCode(200)
  async answer(@Req() request: Request, @Body() answer: CaseSystemAnswerDto): Promise<object> {
    const callback = { signature: request.header('x-signature'), rawBody: rawBodyOf(request) };
    this.secrets.verify(callback, this.clock.now());
    await this.answers.take({ kind: 'system', system: 'case-system' }, answer);
    return {};
  }
}
