import './workflow.texts';
import { provideConfig } from '@farled/infra';
import { StreamModule } from '@farled/stream';
import { Global, Module } from '@nestjs/common';
import { InstanceControl } from './control/instance-control';
import { Engines } from './engine/engines';
import { InstanceHistory } from './history/instance-history';
import { ProcessHistory } from './history/process-history';
import { JobHandlers } from './jobs/job-handlers';
import { Workflow } from './workflow';
import { WorkflowConfig } from './workflow.config';

/** The door to the engines. Role `worker` starts `JobHandlers` once every library has registered. */
@Global()
@Module({
  imports: [StreamModule],
  providers: [
    provideConfig(WorkflowConfig),
    Engines,
    Workflow,
    InstanceControl,
    JobHandlers,
    ProcessHistory,
    InstanceHistory,
  ],
  exports: [StreamModule, Engines, Workflow, InstanceControl, JobHandlers, ProcessHistory, InstanceHistory],
})
export class WorkflowModule {}
