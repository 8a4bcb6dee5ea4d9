import { CurrentActor, Limited, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { type PersonHits, PersonSearch } from './person-search';
import { SearchDto } from './search.dto';

/** Officers' search in the register. */
@Controller('api/officer/persons')
export class SearchController {
  constructor(private readonly persons: PersonSearch) {}

  /** A POST: neither a number nor a name belongs in an address. */
  @Post('search')
  @Policy('person.search')
  @Limited('search')
  @HttpCode(200)
  search(@CurrentActor() actor: Actor, @Body() { purpose, ...criteria }: SearchDto): Promise<PersonHits> {
    return this.persons.search(actor, criteria, purpose);
  }
}
