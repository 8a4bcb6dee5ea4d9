import { CurrentActor, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ActDto } from './act.dto';
import { InstanceActionsService } from './instance-actions.service';
import { MigrateDto } from './migrate.dto';
import { MigrationService } from './migration.service';
import { ModifyDto } from './modify.dto';
import { PreviewMigrationDto } from './preview-migration.dto';
import { RetryDto } from './retry.dto';
import { SetVariablesDto } from './set-variables.dto';
import { VariableChangesService } from './variable-changes.service';

/** What operators do. */
@Controller('api/studio/operation')
export class OperationActionsController {
  constructor(
    private readonly actions: InstanceActionsService,
    private readonly variables: VariableChangesService,
    private readonly migrations: MigrationService,
  ) {}

  @Post('incidents/:id/retry')
  @Policy('operation.act')
  @HttpCode(204)
  retry(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() asked: RetryDto): Promise<void> {
    return this.actions.retry(actor, id, asked);
  }

  @Post('instances/:id/variables')
  @Policy('operation.act')
  @HttpCode(204)
  setVariables(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() asked: SetVariablesDto): Promise<void> {
    return this.variables.change(actor, id, asked);
  }

  @Post('instances/:id/modify')
  @Policy('operation.act')
  @HttpCode(204)
  modify(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() asked: ModifyDto): Promise<void> {
    return this.actions.modify(actor, id, asked);
  }

  @Post('instances/:id/migration-preview')
  @Policy('operation.act')
  @HttpCode(200)
  preview(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() asked: PreviewMigrationDto,
    @ReaderLanguage() language: Language,
  ) {
    return this.migrations.preview(actor, id, asked, language);
  }

  @Post('instances/:id/migrate')
  @Policy('operation.act')
  @HttpCode(204)
  migrate(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() asked: MigrateDto): Promise<void> {
    return this.migrations.migrate(actor, id, asked);
  }

  @Post('instances/:id/cancel')
  @Policy('operation.act')
  @HttpCode(204)
  cancel(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() asked: ActDto): Promise<void> {
    return this.actions.cancel(actor, id, asked);
  }
}
