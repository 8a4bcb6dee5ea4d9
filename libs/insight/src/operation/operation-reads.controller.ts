import { CurrentActor, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CaseSearchDto } from './case-search.dto';
import { CaseSearchService } from './case-search.service';
import { IncidentListService } from './incident-list.service';
import { IncidentQueryDto } from './incident-query.dto';
import { InstanceDataService } from './instance-data.service';
import { InstancePageService } from './instance-page.service';
import { ListPartDto } from './list-part.dto';
import { ReadDataDto } from './read-data.dto';

/** What operators see: what has stopped, and every instance on its diagram. */
@Controller('api/studio/operation')
export class OperationReadsController {
  constructor(
    private readonly incidents: IncidentListService,
    private readonly instances: InstancePageService,
    private readonly data: InstanceDataService,
    private readonly search: CaseSearchService,
  ) {}

  @Get('services')
  @Policy('operation.read')
  services(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return this.incidents.services(actor, language);
  }

  @Get('cases')
  @Policy('operation.read')
  cases(@CurrentActor() actor: Actor, @Query() { q }: CaseSearchDto, @ReaderLanguage() language: Language) {
    return this.search.find(actor, q, language);
  }

  @Get('incidents')
  @Policy('operation.read')
  list(@CurrentActor() actor: Actor, @Query() query: IncidentQueryDto, @ReaderLanguage() language: Language) {
    return this.incidents.list(actor, query, language);
  }

  @Get('instances/:id')
  @Policy('operation.read')
  read(@CurrentActor() actor: Actor, @Param('id') id: string, @ReaderLanguage() language: Language) {
    return this.instances.read(actor, id, language);
  }

  @Get('instances/:id/elements')
  @Policy('operation.read')
  elements(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() part: ListPartDto) {
    return this.instances.elements(actor, id, part);
  }

  @Get('instances/:id/jobs')
  @Policy('operation.read')
  jobs(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() part: ListPartDto) {
    return this.instances.jobs(actor, id, part);
  }

  @Get('instances/:id/versions')
  @Policy('operation.read')
  versions(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.instances.versions(actor, id);
  }

  /** A POST, because a purpose does not belong in an address. */
  @Post('instances/:id/variables/read')
  @Policy('operation.read-data')
  @HttpCode(200)
  variables(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() reading: ReadDataDto) {
    return this.data.variables(actor, id, reading);
  }

  @Post('instances/:id/decisions/read')
  @Policy('operation.read-data')
  @HttpCode(200)
  decisions(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() reading: ReadDataDto) {
    return this.data.decisions(actor, id, reading);
  }
}
