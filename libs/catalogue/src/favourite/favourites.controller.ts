import { CurrentActor, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { FavouriteDto } from './favourite.dto';
import { FavouritesService } from './favourites.service';

/** A resident's favourites among the e-services. */
@Controller('api/me/favourites')
export class FavouritesController {
  constructor(private readonly favourites: FavouritesService) {}

  @Get()
  @Policy('favourite.own')
  list(@CurrentActor() actor: Actor): Promise<{ items: string[] }> {
    return this.favourites.list(actor);
  }

  @Put()
  @Policy('favourite.own')
  @HttpCode(204)
  set(@CurrentActor() actor: Actor, @Body() favourite: FavouriteDto): Promise<void> {
    return this.favourites.set(actor, favourite);
  }
}
