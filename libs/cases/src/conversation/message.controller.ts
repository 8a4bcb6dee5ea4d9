import { CurrentActor, Limited, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { MessageService } from './message.service';
import { SendMessageDto } from './send-message.dto';

/** What a resident writes to the officers of her case. */
@Controller('api/cases/:id')
export class MessageController {
  constructor(private readonly messages: MessageService) {}

  @Post('messages/documents')
  @Policy('case.write-own', 'cases:write')
  @Limited('upload')
  addFile(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: Request) {
    return this.messages.addFile(actor, id, request);
  }

  @Post('messages')
  @Policy('case.write-own', 'cases:write')
  send(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() message: SendMessageDto) {
    return this.messages.send(actor, id, message);
  }

  /** The page shows what has been written and decided: from now on it is read. */
  @Post('seen')
  @Policy('case.read-own', 'cases:write')
  @HttpCode(204)
  seen(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.messages.seen(actor, id);
  }
}
