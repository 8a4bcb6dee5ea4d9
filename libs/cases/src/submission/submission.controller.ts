import { CurrentActor, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { SubmissionService } from './submission.service';
import { SubmitDto } from './submit.dto';

/** Sending a signed application. */
@Controller('api/drafts')
export class SubmissionController {
  constructor(private readonly submissions: SubmissionService) {}

  @Post(':id/submit')
  @Policy('draft.submit', 'drafts')
  @HttpCode(200)
  submit(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { signingId }: SubmitDto) {
    return this.submissions.submit(actor, id, signingId);
  }

  @Post(':id/withdraw')
  @Policy('draft.submit', 'drafts')
  @HttpCode(204)
  withdraw(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.submissions.withdraw(actor, id);
  }
}
