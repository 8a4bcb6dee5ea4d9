import { passTask } from '../../shared/pass-task';

/** A task of no particular kind. */
export const undefinedTask = passTask;
