import { end, path, processFile, serviceTask, start } from './bpmn-text';

/** A process with one service task `work`. */
export const oneTask = (id = 'p', extensions = '') =>
  processFile(id, start() + serviceTask('work', extensions) + end() + path('start', 'work', 'end'));
