export type {
  ElementStanding,
  EngineName,
  FoundIncident,
  StepDuration,
  StreamDecision,
  StreamElement,
  StreamInstance,
  StreamJob,
  StreamOccurrence,
  StreamPage,
  StreamSubscription,
  StreamVariable,
} from '@farled/stream';
export { InstanceControl, type Migration, type Modification } from './control/instance-control';
export type { Deployed, ResourceText } from './engine/deployed';
export { Engines } from './engine/engines';
export { type DataReading, InstanceHistory, type Timed } from './history/instance-history';
export {
  type EndedInstance,
  type MigratedInstance,
  ProcessHistory,
  type VariableChange,
} from './history/process-history';
export type { UserTask, UserTaskChange } from './history/user-task';
export { JobHandlers } from './jobs/job-handlers';
export type { JobOptions } from './jobs/job-options';
export type { JobOutcome, ProcessJob } from './jobs/process-job';
export { type MessageToPublish, Workflow } from './workflow';
export { WorkflowConfig } from './workflow.config';
export { WorkflowModule } from './workflow.module';
