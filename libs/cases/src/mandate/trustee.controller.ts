import { CurrentActor, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { TrusteeDto, TrusteeListDto } from './trustee.dto';
import { TrusteeService } from './trustee.service';

/** The list of trustees, kept by those who work for the chief guardian. */
@Controller('api/officer/trustees')
export class TrusteeController {
  constructor(private readonly trustees: TrusteeService) {}

  @Get()
  @Policy('trustee.keep')
  list(@CurrentActor() actor: Actor) {
    return this.trustees.list(actor);
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
  take(@CurrentActor() actor: Actor, @Body() { csv }: TrusteeListDto) {
    return this.trustees.take(actor, csv);
  }

  @Post(':id/end')
  @Policy('trustee.keep')
  @HttpCode(204)
  end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.trustees.end(actor, id);
  }
}
