import { type Actor, actorId } from '@farled/kernel';
import type { Login } from './session-data';

/** Whose session it is, as the actor stands in the audit log: `person:<id>` or `staff:<id>`. */
export const ownerOf = (login: Login): string => actorId(login satisfies Actor);
