import type { Violation } from '@farled/kernel';
import { type Component, isList } from '../form-definition';

/** What cannot stand in a row of a dynamic list: another list, and what is known of one person alone. */
export function checkInList(component: Component): Violation[] {
  return [
    ...(isList(component) ? [{ path: '/type', code: 'form.list-in-list' }] : []),
    ...(component.properties?.prefill === undefined
      ? []
      : [{ path: '/properties/prefill', code: 'form.prefill-in-list' }]),
  ];
}
