import { CurrentActor, type Language, Limited, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { SignatureDesk } from '../signing/signature-desk';
import { signatureRoutes } from '../signing/signature-routes';
import { MandatesService } from './mandates.service';
import { PowerOfAttorneyDto } from './power-of-attorney.dto';
import { PowerOfAttorneyService } from './power-of-attorney.service';

/** Powers of attorney between persons. */
@Controller('api/powers-of-attorney')
export class PowerOfAttorneyController extends signatureRoutes('power-of-attorney.give') {
  constructor(
    private readonly mandates: MandatesService,
    private readonly powers: PowerOfAttorneyService,
    desk: SignatureDesk,
  ) {
    super(powers, desk);
  }

  @Get()
  @Policy('power-of-attorney.give')
  list(@CurrentActor() actor: Actor) {
    return this.mandates.list(actor);
  }

  /** Few in a minute: a number and a name that fit together are somebody's secret. */
  @Post()
  @Policy('power-of-attorney.give')
  @Limited('match')
  @HttpCode(200)
  write(@CurrentActor() actor: Actor, @Body() wish: PowerOfAttorneyDto, @ReaderLanguage() language: Language) {
    return this.powers.write(actor, wish, language);
  }

  /** The giver revokes it, or the holder gives it up. */
  @Post(':id/end')
  @Policy('power-of-attorney.end')
  @HttpCode(204)
  end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.mandates.end(actor, id);
  }
}
