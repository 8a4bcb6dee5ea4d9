import { CurrentActor, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { StaffLeaving } from '../staff/account/staff-leaving';
import { AccountsDto, ImportDto, MemberDto, NewUnitDto, RevisionDto, UnitDto } from './organisation.dto';
import { OrganisationService } from './organisation.service';
import { OrganisationView } from './organisation-view';

/** The organisation tree, its members, and the accounts of staff: for administrators. */
@Controller('api/organisation')
export class OrganisationController {
  constructor(
    private readonly organisation: OrganisationService,
    private readonly view: OrganisationView,
    private readonly leaving: StaffLeaving,
  ) {}

  @Get('units')
  @Policy('organisation.read')
  tree(@CurrentActor() actor: Actor) {
    return this.view.tree(actor);
  }

  @Post('units')
  @Policy('organisation.change')
  create(@CurrentActor() actor: Actor, @Body() unit: NewUnitDto) {
    return this.organisation.create(actor, unit);
  }

  @Post('units/import')
  @Policy('organisation.change')
  @HttpCode(200)
  import(@CurrentActor() actor: Actor, @Body() { csv, trial }: ImportDto) {
    return this.organisation.importCsv(actor, csv, trial);
  }

  @Get('units/:id')
  @Policy('organisation.read')
  unit(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.view.unit(actor, id);
  }

  @Put('units/:id')
  @Policy('organisation.change')
  @HttpCode(204)
  change(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() unit: UnitDto) {
    return this.organisation.change(actor, id, unit);
  }

  @Post('units/:id/close')
  @Policy('organisation.change')
  @HttpCode(204)
  close(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { revision }: RevisionDto) {
    return this.organisation.setOpen(actor, id, false, revision);
  }

  @Post('units/:id/open')
  @Policy('organisation.change')
  @HttpCode(204)
  open(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { revision }: RevisionDto) {
    return this.organisation.setOpen(actor, id, true, revision);
  }

  @Post('units/:id/members')
  @Policy('organisation.change')
  @HttpCode(204)
  add(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { staffId }: MemberDto) {
    return this.organisation.addMember(actor, id, staffId);
  }

  @Delete('units/:id/members/:staffId')
  @Policy('organisation.change')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('staffId') staffId: string) {
    return this.organisation.removeMember(actor, id, staffId);
  }

  @Get('accounts')
  @Policy('organisation.read')
  accounts(@CurrentActor() actor: Actor, @Query() { q }: AccountsDto) {
    return this.view.accounts(actor, q);
  }

  @Post('accounts/:id/deactivate')
  @Policy('organisation.change')
  @HttpCode(204)
  deactivate(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.leaving.setActive(actor, id, false);
  }

  @Post('accounts/:id/activate')
  @Policy('organisation.change')
  @HttpCode(204)
  activate(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.leaving.setActive(actor, id, true);
  }
}
