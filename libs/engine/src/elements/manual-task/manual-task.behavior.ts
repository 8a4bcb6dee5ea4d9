import { passTask } from '../../shared/pass-task';

/** A manual task: what people do without the engine. */
export const manualTask = passTask;
