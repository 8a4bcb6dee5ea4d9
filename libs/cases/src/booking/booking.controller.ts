import { CurrentActor, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import type { Response } from 'express';
import { sendDownload } from '../case/download';
import { type BookingAddress, BookingService } from './booking.service';
import { BookingFiles } from './booking-files';
import { FreeTimesDto } from './free-times.dto';
import { HoldTimeDto } from './hold-time.dto';
import { WaitForTimeDto } from './wait-for-time.dto';

/** The times that a resident chooses in a case. */
@Controller('api/cases/:caseId/bookings')
export class BookingController {
  constructor(
    private readonly bookings: BookingService,
    private readonly files: BookingFiles,
  ) {}

  @Get()
  @Policy('booking.read-own', 'cases:read')
  list(@CurrentActor() actor: Actor, @Param('caseId') caseId: string, @ReaderLanguage() language: Language) {
    return this.bookings.list(actor, caseId, language);
  }

  @Get(':bookingId/times')
  @Policy('booking.read-own')
  free(@CurrentActor() actor: Actor, @Param() address: BookingAddress, @Query() { from }: FreeTimesDto) {
    return this.bookings.free(actor, address, from);
  }

  @Put(':bookingId/hold')
  @Policy('booking.change')
  async hold(@CurrentActor() actor: Actor, @Param() address: BookingAddress, @Body() { startsAt }: HoldTimeDto) {
    await this.bookings.hold(actor, address, startsAt);
    return {};
  }

  @Delete(':bookingId/hold')
  @Policy('booking.change')
  @HttpCode(200)
  async release(@CurrentActor() actor: Actor, @Param() address: BookingAddress) {
    await this.bookings.release(actor, address);
    return {};
  }

  @Post(':bookingId/choose')
  @Policy('booking.change')
  @HttpCode(200)
  async choose(@CurrentActor() actor: Actor, @Param() address: BookingAddress) {
    await this.bookings.choose(actor, address);
    return {};
  }

  @Post(':bookingId/cancel')
  @Policy('booking.change')
  @HttpCode(200)
  async cancel(@CurrentActor() actor: Actor, @Param() address: BookingAddress) {
    await this.bookings.cancel(actor, address);
    return {};
  }

  @Put(':bookingId/waiting')
  @Policy('booking.change')
  async wait(@CurrentActor() actor: Actor, @Param() address: BookingAddress, @Body() days: WaitForTimeDto) {
    await this.bookings.wait(actor, address, days);
    return {};
  }

  @Delete(':bookingId/waiting')
  @Policy('booking.change')
  @HttpCode(200)
  async leave(@CurrentActor() actor: Actor, @Param() address: BookingAddress) {
    await this.bookings.leave(actor, address);
    return {};
  }

  @Get(':bookingId/time.ics')
  @Policy('booking.read-own', 'cases:read')
  async calendar(
    @CurrentActor() actor: Actor,
    @Param() address: BookingAddress,
    @ReaderLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return sendDownload(response, await this.files.calendar(actor, address, language));
  }
}
