export { Engines } from './engines';
export { type JobHandlerOptions, JobHandlers } from './job-handlers';
export { ProcessHistory, type UserTaskChange } from './process-history';
export type { JobOutcome, ProcessJob } from './process-job';
export { Workflow } from './workflow';
export { WorkflowConfig } from './workflow.config';
export { WorkflowModule } from './workflow.module';
export type { Deployed, EngineName, ResourceFile } from './workflow.types';
