import { CurrentActor, type Language, Limited, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { OfficerMessages } from './officer-messages';
import { SendMessageDto } from './send-message.dto';

/** What officers write to the applicants of their cases. */
@Controller('api/officer')
export class OfficerMessageController {
  constructor(private readonly messages: OfficerMessages) {}

  @Get('unread-cases')
  @Policy('case.list-unread')
  @Limited('look-up')
  unread(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return this.messages.list(actor, language);
  }

  @Post('cases/:id/messages/documents')
  @Policy('case.message')
  @Limited('upload')
  addFile(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: Request) {
    return this.messages.addFile(actor, id, request);
  }

  @Post('cases/:id/messages')
  @Policy('case.message')
  send(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() message: SendMessageDto) {
    return this.messages.send(actor, id, message);
  }

  @Post('cases/:id/messages/seen')
  @Policy('case.message')
  @HttpCode(204)
  seen(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.messages.seen(actor, id);
  }
}
