import { CurrentActor, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { AcknowledgeDto } from './acknowledge.dto';
import { FillDto } from './fill.dto';
import { ReplicaService } from './replica.service';

/** The replica of the population register, for operators. */
@Controller('api/operator/register')
export class ReplicaController {
  constructor(private readonly replica: ReplicaService) {}

  @Get()
  @Policy('replica.read')
  state(@CurrentActor() actor: Actor) {
    return this.replica.state(actor);
  }

  @Post('refresh')
  @Policy('replica.refresh')
  @HttpCode(200)
  refresh(@CurrentActor() actor: Actor) {
    return this.replica.refresh(actor);
  }

  /** Begins to fill the register from scratch; how far it has come is in the state. */
  @Post('fill')
  @Policy('replica.refresh')
  @HttpCode(202)
  fill(@CurrentActor() actor: Actor, @Body() { fileName }: FillDto): Promise<void> {
    return this.replica.fill(actor, fileName);
  }

  @Post('acknowledge')
  @Policy('replica.refresh')
  @HttpCode(204)
  acknowledge(@CurrentActor() actor: Actor, @Body() alarm: AcknowledgeDto): Promise<void> {
    return this.replica.acknowledge(actor, alarm);
  }
}
