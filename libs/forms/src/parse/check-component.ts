import { compileFeel, FeelSyntaxError } from '@farled/feel';
import type { Violation } from '@farled/kernel';
import { type Component, FIELD_TYPES, isField, OTHER_TYPES } from '../form-definition';
import { compilePattern } from '../pattern';
import { checkPrefill } from '../prefill/check-prefill';
import { expressionsIn } from '../template';

/** Says what is wrong with one component, with paths inside it. */
export function checkComponent(component: Component): Violation[] {
  const isKnown = [...FIELD_TYPES, ...OTHER_TYPES].includes(component.type);
  if (!isKnown) return [{ path: '/type', code: 'form.type-unknown', params: { type: component.type } }];
  return [
    ...checkKey(component),
    ...checkOptions(component),
    ...checkPattern(component),
    ...checkPrefill(component),
    ...checkExpressions(component),
  ];
}

const KEY = /^[A-Za-z_]\w*$/;
const TAKEN = ['__proto__', 'prefill', 'language'];

function checkKey(component: Component): Violation[] {
  if (!isField(component) && component.type !== 'expression') return [];
  const key = component.key ?? '';
  return KEY.test(key) && !TAKEN.includes(key) ? [] : [{ path: '/key', code: 'form.key', params: { key } }];
}

function checkOptions({ type, values, valuesExpression, properties }: Component): Violation[] {
  if (!['radio', 'select', 'checklist'].includes(type)) return [];
  const hasOptions =
    (values ?? []).length > 0 || valuesExpression !== undefined || properties?.optionsFrom !== undefined;
  return hasOptions ? [] : [{ path: '/values', code: 'form.no-options' }];
}

function checkPattern({ validate }: Component): Violation[] {
  const isBroken = validate?.pattern !== undefined && !compilePattern(validate.pattern);
  return isBroken ? [{ path: '/validate/pattern', code: 'form.pattern' }] : [];
}

function checkExpressions(component: Component): Violation[] {
  return expressionsOf(component).flatMap(({ path, text }) => {
    try {
      compileFeel(text);
      return [];
    } catch (error) {
      if (!(error instanceof FeelSyntaxError)) throw error;
      return [{ path, code: 'form.feel', params: { reason: error.message } }];
    }
  });
}

const LIMITS = ['min', 'max', 'minLength', 'maxLength'] as const;
const TEXTS = ['label', 'dateLabel', 'description', 'text'] as const;
const TEXTS_EN = ['labelEn', 'descriptionEn', 'textEn'] as const;

function expressionsOf(component: Component): { path: string; text: string }[] {
  const { conditional, readonly, valuesExpression, expression, validate, properties } = component;
  const whole: readonly (readonly [string, unknown])[] = [
    ['/conditional/hide', conditional?.hide],
    ['/readonly', readonly],
    ['/valuesExpression', valuesExpression],
    ['/expression', expression],
    ...LIMITS.map((name) => [`/validate/${name}`, validate?.[name]] as const),
  ];
  const texts: readonly (readonly [string, string | undefined])[] = [
    ...TEXTS.map((name) => [`/${name}`, component[name]] as const),
    ...TEXTS_EN.map((name) => [`/properties/${name}`, properties?.[name]] as const),
  ];
  return [
    ...whole.flatMap(([path, value]) => (isFeel(value) ? [{ path, text: value.slice(1) }] : [])),
    ...texts.flatMap(([path, value]) => expressionsIn(value ?? '').map((text) => ({ path, text }))),
  ];
}

const isFeel = (value: unknown): value is string => typeof value === 'string' && value.startsWith('=');
