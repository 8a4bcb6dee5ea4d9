import type { Component, ComponentType, FormOption } from './form-definition';
import type { FormState } from './form-state';
import { optionsOf } from './options';

/** A component as it is to be shown: in one language, with everything computed that depends on the answers. */
export interface VisibleField {
  readonly key: string;
  readonly type: ComponentType;
  readonly label: string;
  readonly description?: string;
  readonly hint?: string;
  readonly required: boolean;
  /** Shown as a known value with its source. */
  readonly readonly: boolean;
  readonly autocomplete?: string;
  readonly prefillPath?: string;
  readonly options?: FormOption[];
  readonly min?: number;
  readonly max?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly subtype?: 'date' | 'time' | 'datetime';
  readonly decimalDigits?: number;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly maxBytes?: number;
  readonly sensitivity?: string;
  /** What a text says, in Markdown. */
  readonly text?: string;
}

/** Makes the visible field of a component that is not hidden; `place` names one that has neither key nor id. */
export function toVisibleField(component: Component, state: FormState, place = ''): VisibleField {
  const isReadonly = state.isReadonly(component);
  const { label = '', ...texts } = textsOf(component, state);
  return {
    key: component.key ?? component.id ?? place,
    type: component.type,
    label,
    required: component.validate?.required === true && !isReadonly,
    readonly: isReadonly,
    ...given({
      ...texts,
      ...conventionsOf(component),
      ...limitsOf(component, state),
      ...choiceOf(component, state),
    }),
  };
}

function conventionsOf({ type, subtype, appearance, properties = {} }: Component) {
  return {
    autocomplete: properties.autocomplete,
    prefillPath: properties.prefill,
    sensitivity: properties.sensitivity,
    prefix: appearance?.prefixAdorner,
    subtype: type === 'datetime' ? (subtype ?? 'date') : undefined,
  };
}

function textsOf(component: Component, state: FormState) {
  const { properties = {} } = component;
  const isEnglish = state.context.language === 'en';
  const pick = (swedish: string | undefined, english: string | undefined): string | undefined => {
    const text = isEnglish ? (english ?? swedish) : swedish;
    return text === undefined || text === '' ? undefined : state.text(text);
  };
  return {
    label: pick(component.label ?? component.dateLabel ?? component.timeLabel, properties.labelEn),
    description: pick(component.description, properties.descriptionEn),
    hint: pick(properties.hint, properties.hintEn),
    suffix: pick(component.appearance?.suffixAdorner, properties.suffixEn),
    text: pick(component.text, properties.textEn),
  };
}

function limitsOf({ validate = {}, decimalDigits }: Component, state: FormState) {
  return {
    min: state.limit(validate.min),
    max: state.limit(validate.max),
    minLength: state.limit(validate.minLength),
    maxLength: state.limit(validate.maxLength),
    pattern: validate.pattern,
    decimalDigits,
  };
}

function choiceOf(component: Component, state: FormState) {
  const { type, accept, multiple, properties } = component;
  if (type === 'filepicker') return { accept, multiple: isMultiple(multiple, state), maxBytes: properties?.maxBytes };
  return ['radio', 'select', 'checklist'].includes(type) ? { options: optionsOf(component, state) } : {};
}

const isMultiple = (multiple: boolean | string | undefined, state: FormState): boolean =>
  typeof multiple === 'string'
    ? multiple.startsWith('=') && state.evaluate(multiple.slice(1)) === true
    : multiple === true;

/** The properties that have a value. */
function given<T extends object>(properties: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as never;
}
