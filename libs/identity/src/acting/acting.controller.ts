import { CurrentActor, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Put, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ActingDto } from './acting.dto';
import { ActingService } from './acting.service';

/** For whom the one who is logged in acts. */
@Controller('api/acting')
export class ActingController {
  constructor(private readonly acting: ActingService) {}

  @Get('choices')
  @Policy('acting.choose')
  choices(@CurrentActor() actor: Actor) {
    return this.acting.choices(actor);
  }

  @Put()
  @Policy('acting.choose')
  @HttpCode(204)
  choose(@CurrentActor() actor: Actor, @Req() request: Request, @Body() { rightId }: ActingDto): Promise<void> {
    return this.acting.choose(request, actor, rightId);
  }
}
