import { parseDate, parseDateTime, parseTime } from '@farled/feel';
import { legalDay } from '@farled/kernel';
import type { Component } from '../form-definition';
import type { VisibleField } from '../visible-field';
import type { Fault } from './field-error';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** Checks a date, a time, or both. A day is over when it is over in Sweden. */
export function checkDate(value: unknown, { subtype }: VisibleField, component: Component, now: Date): Fault {
  if (subtype === 'time') return isText(value, TIME) && parseTime(value) ? undefined : { code: 'time' };
  if (subtype === 'datetime') {
    if (!isText(value, DATE_TIME) || !parseDateTime(value)) return { code: 'date-time' };
  } else if (!isText(value, DATE) || !parseDate(value)) {
    return { code: 'date' };
  }
  const isPassed = component.disallowPassedDates === true && value.slice(0, 10) < legalDay(now);
  return isPassed ? { code: 'date-passed' } : undefined;
}

const isText = (value: unknown, form: RegExp): value is string => typeof value === 'string' && form.test(value);
