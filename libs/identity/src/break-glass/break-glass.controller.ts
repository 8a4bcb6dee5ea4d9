import { LoginLimit, Public } from '@farled/infra';
import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { BreakGlass } from './break-glass';
import { BreakGlassDto } from './break-glass.dto';

/** Login with the break-glass account. */
@Controller('api/login/break-glass')
export class BreakGlassController {
  constructor(private readonly account: BreakGlass) {}

  @Public()
  @Get()
  state() {
    return { isOn: this.account.isOn };
  }

  @Public()
  @LoginLimit()
  @Post()
  @HttpCode(204)
  enter(@Body() { secret }: BreakGlassDto, @Req() request: Request): Promise<void> {
    return this.account.enter(request, secret);
  }
}
