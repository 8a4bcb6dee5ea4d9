import { provideConfig } from '@farled/infra';
import { StreamModule } from '@farled/stream';
import { Global, Module } from '@nestjs/common';
import { Engines } from './engines';
import { JobHandlers } from './job-handlers';
import { JobReport } from './job-report';
import { ProcessHistory } from './process-history';
import { Workflow } from './workflow';
import { WorkflowConfig } from './workflow.config';

/** Wires the door to the engines; whoever runs role worker calls `JobHandlers.start`. */
@Global()
@Module({
  imports: [StreamModule],
  providers: [provideConfig(WorkflowConfig), Engines, JobReport, JobHandlers, ProcessHistory, Workflow],
  exports: [StreamModule, Engines, JobHandlers, ProcessHistory, Workflow],
})
export class WorkflowModule {}
