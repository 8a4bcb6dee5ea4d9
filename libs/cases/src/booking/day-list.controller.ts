import { CurrentActor, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { AttendanceDto } from './attendance.dto';
import { DayListDto } from './day-list.dto';
import { DayListService } from './day-list.service';

/** The booked times of a day. */
@Controller('api/officer/bookings')
export class DayListController {
  constructor(private readonly days: DayListService) {}

  @Get()
  @Policy('booking.list')
  list(@CurrentActor() actor: Actor, @Query() { day }: DayListDto, @ReaderLanguage() language: Language) {
    return this.days.list(actor, day, language);
  }

  @Post(':id/attendance')
  @Policy('case.note')
  @HttpCode(200)
  async mark(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { outcome }: AttendanceDto) {
    await this.days.mark(actor, id, outcome);
    return {};
  }
}
