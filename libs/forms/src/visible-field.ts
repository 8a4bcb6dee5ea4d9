import type { Answers, Component, ComponentType, FormOption } from './form-definition';
import type { FormState } from './form-state';
import { type FieldFormat, isFormat } from './formats/formats';
import { newRow } from './initial-answers';
import { optionsOf } from './options';
import { isPlaceKind, type PlaceKind } from './place/place';
import { rowLimits } from './rows';
import type { FileAnswer } from './validate/check-files';
import { documentsOf, tableOf, type VisibleTable } from './visible-data';

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
  readonly maxFiles?: number;
  readonly format?: FieldFormat;
  /** What it asks for on a map. */
  readonly map?: PlaceKind;
  readonly sensitivity?: string;
  /** What a text says, in Markdown. */
  readonly text?: string;
  /** A choice among so many that one searches for it. */
  readonly searchable?: boolean;
  readonly source?: string;
  readonly alt?: string;
  readonly height?: number;
  readonly table?: VisibleTable;
  readonly documents?: readonly FileAnswer[];
  /** The rows of a dynamic list. */
  readonly rows?: readonly VisibleRow[];
  readonly itemLabel?: string;
  /** What a row that is added begins with. */
  readonly newRow?: Answers;
  readonly minRows?: number;
  readonly maxRows?: number;
  /** Whether rows may be added and taken away. */
  readonly isOpen?: boolean;
}

/** One row of a dynamic list: "Barn 2", with its fields. */
export interface VisibleRow {
  readonly title: string;
  readonly fields: readonly VisibleField[];
}

/** Makes the visible field of a component that is not hidden; `place` names one that has neither key nor id. */
export function toVisibleField(component: Component, state: FormState, place = ''): VisibleField {
  const isReadonly = state.isReadonly(component);
  const { label = '', ...texts } = textsOf(component, state);
  return {
    key: state.pathOf(component.key ?? component.path ?? component.id ?? place),
    type: component.type,
    label,
    required: component.validate?.required === true && !isReadonly,
    readonly: isReadonly,
    ...given({
      ...texts,
      ...conventionsOf(component),
      ...limitsOf(component, state),
      ...choiceOf(component, state),
      ...ownOf(component, state),
    }),
  };
}

function conventionsOf({ type, subtype, appearance, properties = {} }: Component) {
  return {
    autocomplete: properties.autocomplete,
    prefillPath: properties.prefill,
    sensitivity: properties.sensitivity,
    format: isFormat(properties.format) ? properties.format : undefined,
    map: isPlaceKind(properties.map) ? properties.map : undefined,
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
    label: pick(component.label ?? component.dateLabel ?? component.timeLabel ?? component.title, properties.labelEn),
    description: pick(component.description, properties.descriptionEn),
    hint: pick(properties.hint, properties.hintEn),
    suffix: pick(component.appearance?.suffixAdorner, properties.suffixEn),
    text: pick(component.text, properties.textEn),
    alt: pick(component.alt, properties.altEn),
    itemLabel: pick(properties.itemLabel, properties.itemLabelEn),
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
  if (type === 'filepicker')
    return {
      accept,
      multiple: isMultiple(multiple, state),
      maxBytes: properties?.maxBytes,
      maxFiles: properties?.maxFiles,
    };
  if (!CHOICES.includes(type)) return {};
  return { options: optionsOf(component, state), searchable: component.searchable === true ? true : undefined };
}

/** What only one type has. */
function ownOf(component: Component, state: FormState): Partial<VisibleField> {
  const { source = '', height } = component;
  switch (component.type) {
    case 'image':
      return { source: ownSource(state.text(source)) };
    case 'spacer':
      return { height };
    case 'table':
      return { table: tableOf(component, state) };
    case 'documentPreview':
      return { documents: documentsOf(component, state) };
    case 'dynamiclist':
      return { ...rowLimits(component), newRow: newRow(component, state.context) };
    default:
      return {};
  }
}

/** Pictures come from our own origin or stand in the form itself: no other site learns who reads a form. */
const OWN_SOURCE = /^data:image\/(png|jpeg|gif|webp|svg\+xml)[;,]|^\/(?!\/)/;
export const ownSource = (source: string): string | undefined => (OWN_SOURCE.test(source) ? source : undefined);

/** Types that offer answers to choose from. */
export const CHOICES: readonly ComponentType[] = ['radio', 'select', 'checklist', 'taglist'];

const isMultiple = (multiple: boolean | string | undefined, state: FormState): boolean =>
  typeof multiple === 'string'
    ? multiple.startsWith('=') && state.evaluate(multiple.slice(1)) === true
    : multiple === true;

/** The properties that have a value. */
function given<T extends object>(properties: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as never;
}
