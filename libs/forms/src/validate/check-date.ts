import { parseDate, parseDateTime, parseTime } from '@farled/feel';
import { legalDay } from '@farled/kernel';
import type { Component } from '../form-definition';
import type { VisibleField } from '../visible-field';
import type { Fault } from './field-error';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** Checks a date, a time, or both. A day is over when it is over in Sweden. */
export function checkDate(value: unknown, { subtype = 'date' }: VisibleField, component: Component, now: Date): Fault {
  const { form, parse, code } = KINDS[subtype];
  if (!isText(value, form) || parse(value) === undefined) return { code };
  const isPassed = component.disallowPassedDates === true && subtype !== 'time' && value.slice(0, 10) < legalDay(now);
  return isPassed ? { code: 'date-passed' } : undefined;
}

const KINDS = {
  date: { form: DATE, parse: parseDate, code: 'date' },
  time: { form: TIME, parse: parseTime, code: 'time' },
  datetime: { form: DATE_TIME, parse: parseDateTime, code: 'date-time' },
} as const;

const isText = (value: unknown, form: RegExp): value is string => typeof value === 'string' && form.test(value);
