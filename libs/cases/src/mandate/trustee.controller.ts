import { CurrentActor, Limited, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { RightSearchDto } from './right-search.dto';
import { TrusteeDto, TrusteeListDto, TrusteeScopeDto } from './trustee.dto';
import { TrusteeService } from './trustee.service';
import { TrusteeImport } from './trustee-import';

/** The list of trustees, kept by those who work for the chief guardian. */
@Controller('api/officer/trustees')
export class TrusteeController {
  constructor(
    private readonly trustees: TrusteeService,
    private readonly lists: TrusteeImport,
  ) {}

  /** A POST: neither a number nor a name belongs in an address. */
  @Post('search')
  @Policy('trustee.keep')
  @Limited('look-up')
  @HttpCode(200)
  search(@CurrentActor() actor: Actor, @Body() search: RightSearchDto) {
    return this.trustees.search(actor, search);
  }

  @Post()
  @Policy('trustee.keep')
  @HttpCode(200)
  save(@CurrentActor() actor: Actor, @Body() commission: TrusteeDto) {
    return this.trustees.save(actor, commission);
  }

  @Post('import')
  @Policy('trustee.keep')
  @HttpCode(200)
  take(@CurrentActor() actor: Actor, @Body() { csv, trial = false }: TrusteeListDto) {
    return this.lists.take(actor, csv, trial);
  }

  @Put(':id')
  @Policy('trustee.keep')
  @HttpCode(204)
  change(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() scope: TrusteeScopeDto): Promise<void> {
    return this.trustees.change(actor, id, scope);
  }

  @Post(':id/end')
  @Policy('trustee.keep')
  @HttpCode(204)
  end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.trustees.end(actor, id);
  }
}
