import { compileFeel, FeelSyntaxError } from '@farled/feel';
import type { Violation } from '@farled/kernel';
import { type Component, type ComponentType, FIELD_TYPES, isField, isList, OTHER_TYPES } from '../form-definition';
import { isFormat } from '../formats/formats';
import { compilePattern } from '../pattern';
import { isPlaceKind } from '../place/place';
import { checkPrefill } from '../prefill/check-prefill';
import { expressionsIn } from '../template';
import { CHOICES, ownSource } from '../visible-field';

/** Says what is wrong with one component, with paths inside it. */
export function checkComponent(component: Component): Violation[] {
  const isKnown = [...FIELD_TYPES, ...OTHER_TYPES].includes(component.type);
  if (!isKnown) return [{ path: '/type', code: 'form.type-unknown', params: { type: component.type } }];
  return [
    ...checkKey(component),
    ...checkOptions(component),
    ...checkPattern(component),
    ...checkShown(component),
    ...checkFormat(component),
    ...checkPrefill(component),
    ...checkExpressions(component),
  ];
}

const KEY = /^[A-Za-z_]\w*$/;
const TAKEN = ['__proto__', 'prefill', 'language', 'this', 'parent', 'i'];

function checkKey(component: Component): Violation[] {
  if (isList(component)) return keyAt('/path', component.path);
  return isField(component) || component.type === 'expression' ? keyAt('/key', component.key) : [];
}

const keyAt = (path: string, key = ''): Violation[] =>
  KEY.test(key) && !TAKEN.includes(key) ? [] : [{ path, code: 'form.key', params: { key } }];

/** What is only shown must have something to show, from where the page may fetch it. */
function checkShown({ type, path, source = '', dataSource, columns, columnsExpression }: Component): Violation[] {
  const wrong: Partial<Record<ComponentType, readonly (readonly [boolean, string, string])[]>> = {
    group: [[path !== undefined && path !== '', '/path', 'form.group-path']],
    image: [[expressionsIn(source).length === 0 && !ownSource(source), '/source', 'form.image-source']],
    table: [
      [!dataSource, '/dataSource', 'form.no-data'],
      [(columns ?? []).length === 0 && !columnsExpression, '/columns', 'form.no-columns'],
    ],
    documentPreview: [[!dataSource, '/dataSource', 'form.no-data']],
  };
  return (wrong[type] ?? []).flatMap(([isWrong, at, code]) => (isWrong ? [{ path: at, code }] : []));
}

function checkOptions({ type, values, valuesExpression, properties }: Component): Violation[] {
  if (!CHOICES.includes(type)) return [];
  const hasOptions =
    (values ?? []).length > 0 || valuesExpression !== undefined || properties?.optionsFrom !== undefined;
  return hasOptions ? [] : [{ path: '/values', code: 'form.no-options' }];
}

function checkFormat({ type, properties }: Component): Violation[] {
  const { format, map } = properties ?? {};
  if (map !== undefined && (type !== 'textfield' || !isPlaceKind(map) || format !== undefined)) {
    return [{ path: '/properties/map', code: 'form.map', params: { map } }];
  }
  if (format === undefined || (type === 'textfield' && isFormat(format))) return [];
  return [{ path: '/properties/format', code: 'form.format', params: { format } }];
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

const WHOLE = ['readonly', 'valuesExpression', 'expression', 'dataSource', 'columnsExpression', 'multiple'] as const;
const LIMITS = ['min', 'max', 'minLength', 'maxLength'] as const;
const TEXTS = ['label', 'dateLabel', 'timeLabel', 'description', 'text', 'source', 'alt', 'title'] as const;
const TEXTS_EN = ['labelEn', 'descriptionEn', 'textEn', 'hint', 'hintEn', 'altEn', 'itemLabel', 'itemLabelEn'] as const;

function expressionsOf(component: Component): { path: string; text: string }[] {
  const { conditional, validate, properties } = component;
  const whole: readonly (readonly [string, unknown])[] = [
    ['/conditional/hide', conditional?.hide],
    ...WHOLE.map((name) => [`/${name}`, component[name]] as const),
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
