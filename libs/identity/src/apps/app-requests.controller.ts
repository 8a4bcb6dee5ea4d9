import { CurrentActor, type Language, Policy, Public, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Redirect, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AppAnswerDto } from './app-request.dto';
import { AppRequests, type AppRequestView } from './app-requests';

/** An app's question to a resident. All of it lies under the address to which the browser's cookie for it is bound. */
@Controller('api/app-requests/:uid')
export class AppRequestsController {
  constructor(private readonly requests: AppRequests) {}

  /** The authorization server sends the browser here; the portal's page shows the question, after a login. */
  @Public()
  @Get()
  @Redirect()
  open(@Param('uid') uid: string) {
    return { url: `/godkann-app/${encodeURIComponent(uid)}`, statusCode: 303 };
  }

  @Policy('app.answer')
  @Get('question')
  show(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AppRequestView> {
    return this.requests.show(actor, request, response, language);
  }

  @Policy('app.answer')
  @Post('answer')
  @HttpCode(200)
  answer(
    @CurrentActor() actor: Actor,
    @Body() { allow }: AppAnswerDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ location: string }> {
    return this.requests.answer(actor, request, response, allow);
  }
}
