import { CurrentActor, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { AlarmQueryDto, CloseAlarmDto } from './alarm.dto';
import { AlarmService } from './alarm.service';

/** What needs an operator, and what has needed one. */
@Controller('api/studio/operation/alarms')
export class AlarmController {
  constructor(private readonly alarms: AlarmService) {}

  @Get()
  @Policy('operation.read')
  list(@CurrentActor() actor: Actor, @Query() query: AlarmQueryDto, @ReaderLanguage() language: Language) {
    return this.alarms.list(actor, query, language);
  }

  @Post(':id/close')
  @Policy('operation.act')
  @HttpCode(204)
  close(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { reason }: CloseAlarmDto): Promise<void> {
    return this.alarms.close(actor, id, reason);
  }
}
