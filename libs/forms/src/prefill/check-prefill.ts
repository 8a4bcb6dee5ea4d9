import type { Violation } from '@farled/kernel';
import type { Component, ComponentType } from '../form-definition';
import { nearest } from './nearest';
import { PREFILL_KEYS, type PrefillType, prefillKey } from './prefill-keys';

/** Which fields can hold what a key gives. */
const FITS: Readonly<Record<PrefillType, readonly ComponentType[]>> = {
  text: ['textfield', 'textarea'],
  email: ['textfield'],
  phone: ['textfield'],
  date: ['datetime', 'textfield'],
  choice: ['radio', 'select'],
  options: [],
};

/** Says which keys of a component are unknown, or give what the field cannot hold. */
export function checkPrefill({ type, properties = {} }: Component): Violation[] {
  const { prefill, optionsFrom } = properties;
  return [
    ...(prefill === undefined ? [] : check('/properties/prefill', prefill, (key) => FITS[key].includes(type))),
    ...(optionsFrom === undefined ? [] : check('/properties/optionsFrom', optionsFrom, (key) => key === 'options')),
  ];
}

function check(path: string, key: string, fits: (type: PrefillType) => boolean): Violation[] {
  const known = prefillKey(key);
  if (!known) {
    return [{ path, code: 'form.prefill-unknown', params: { key, nearest: nearest(key, Object.keys(PREFILL_KEYS)) } }];
  }
  return fits(known.type) ? [] : [{ path, code: 'form.prefill-type', params: { key } }];
}
