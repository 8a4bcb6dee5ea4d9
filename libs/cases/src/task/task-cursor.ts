import { type CalendarDay, type Id, isId, Rejected } from '@farled/kernel';

/** The place in the task list after which the next page begins. */
interface TaskCursor {
  readonly promisedOn: CalendarDay;
  readonly id: Id;
}

export const writeCursor = (cursor: TaskCursor): string =>
  Buffer.from(`${cursor.promisedOn}|${cursor.id}`).toString('base64url');

/** Reads a cursor that the list gave out earlier. */
export function readCursor(text: string | undefined): TaskCursor | undefined {
  if (!text) return undefined;
  const [promisedOn, id] = Buffer.from(text, 'base64url').toString('utf8').split('|');
  if (!promisedOn || !/^\d{4}-\d\d-\d\d$/.test(promisedOn) || !isId(id))
    throw new Rejected('cursor.invalid', 'malformed');
  return { promisedOn, id };
}
