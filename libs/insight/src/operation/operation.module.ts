import './operation.policy';
import './operation.texts';
import { CasesModule } from '@farled/cases';
import { Module } from '@nestjs/common';
import { CaseSearchService } from './case-search.service';
import { IncidentListService } from './incident-list.service';
import { InstanceActionsService } from './instance-actions.service';
import { InstanceDataService } from './instance-data.service';
import { InstancePageService } from './instance-page.service';
import { MigrationService } from './migration.service';
import { OperationActionsController } from './operation-actions.controller';
import { OperationLog } from './operation-log';
import { OperationReadsController } from './operation-reads.controller';
import { OperationSubjects } from './operation-subjects';
import { VariableChangesService } from './variable-changes.service';

/** Operators' view of the engines, and their hand on single instances. */
@Module({
  imports: [CasesModule],
  controllers: [OperationReadsController, OperationActionsController],
  providers: [
    ...[OperationSubjects, OperationLog, IncidentListService, InstancePageService, InstanceDataService],
    ...[InstanceActionsService, VariableChangesService, MigrationService, CaseSearchService],
  ],
})
export class OperationModule {}
