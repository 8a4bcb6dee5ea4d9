import type { Language } from '@farled/kernel';
/**
 * A form in the JSON schema of form-js (schemaVersion 19), as far as we render it. It stays plain JSON: what `parseForm`
 * gives is what it was given, so a form can be stored, sent and parsed again.
 */
export interface FormDefinition {
  readonly id?: string;
  readonly type?: 'default';
  readonly schemaVersion?: number;
  readonly components: readonly Component[];
}

export const FIELD_TYPES = [
  'textfield',
  'textarea',
  'number',
  'datetime',
  'checkbox',
  'radio',
  'select',
  'checklist',
  'taglist',
  'filepicker',
] as const;

/** Types that ask for an answer. */
export type FieldType = (typeof FIELD_TYPES)[number];

/** Types that are shown, that hold others, or that only compute. */
export const OTHER_TYPES = [
  'text',
  'image',
  'table',
  'documentPreview',
  'group',
  'dynamiclist',
  'separator',
  'spacer',
  'expression',
  'button',
] as const;

export type ComponentType = FieldType | (typeof OTHER_TYPES)[number];

/** One component; which properties count depends on its type. A text that begins with `=` is FEEL. */
export interface Component {
  readonly type: ComponentType;
  readonly id?: string;
  readonly key?: string;
  /** Where the rows of a dynamic list lie in the answers. */
  readonly path?: string;
  readonly label?: string;
  readonly dateLabel?: string;
  readonly timeLabel?: string;
  readonly description?: string;
  readonly text?: string;
  readonly expression?: string;
  readonly conditional?: { readonly hide?: string };
  readonly readonly?: boolean | string;
  readonly disabled?: boolean;
  readonly defaultValue?: unknown;
  readonly validate?: Validation;
  readonly values?: readonly FormOption[];
  readonly valuesExpression?: string;
  readonly subtype?: 'date' | 'time' | 'datetime';
  readonly disallowPassedDates?: boolean;
  readonly decimalDigits?: number;
  readonly accept?: string;
  readonly multiple?: boolean | string;
  readonly searchable?: boolean;
  /** Of an image: in our own origin or a data URL, or FEEL for one. */
  readonly source?: string;
  readonly alt?: string;
  readonly title?: string;
  /** FEEL for the list that a table or a document preview shows. */
  readonly dataSource?: string;
  readonly columns?: readonly TableColumn[];
  readonly columnsExpression?: string;
  readonly rowCount?: number;
  readonly height?: number;
  readonly isRepeating?: boolean;
  readonly allowAddRemove?: boolean;
  readonly defaultRepetitions?: number;
  readonly appearance?: { readonly prefixAdorner?: string; readonly suffixAdorner?: string };
  readonly components?: readonly Component[];
  readonly properties?: ComponentProperties;
}

export interface Validation {
  readonly required?: boolean;
  readonly minLength?: number | string;
  readonly maxLength?: number | string;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly validationType?: 'email' | 'phone' | 'custom';
}

export interface FormOption {
  readonly value: string;
  readonly label: string;
}

export interface TableColumn {
  readonly key: string;
  readonly label: string;
}

/** Our own conventions; form-js keeps `properties` as they are. */
export interface ComponentProperties {
  /** On a group at the top: it is a page with this id, and its label is the heading. */
  readonly page?: string;
  readonly labelEn?: string;
  readonly descriptionEn?: string;
  readonly textEn?: string;
  readonly hint?: string;
  readonly hintEn?: string;
  readonly suffixEn?: string;
  readonly patternErrorMessageEn?: string;
  readonly valuesEn?: Readonly<Record<string, string>> | readonly FormOption[];
  /** What the browser may fill in (WCAG 2.2, 1.3.5). */
  readonly autocomplete?: string;
  /**
   * A key of PREFILL_KEYS, like `contact.email`. Locked with `readonlyPrefill`, or by a rule in the field's own
   * `readonly`, which may read other answers and what is known; else it can be changed.
   */
  readonly prefill?: string;
  /** Shown as a known value with its source and not asked for. */
  readonly readonlyPrefill?: boolean;
  /** A key of PREFILL_KEYS that gives a list to choose from. */
  readonly optionsFrom?: string;
  readonly maxBytes?: number;
  readonly maxFiles?: number;
  /** On a text field: what it asks for when it is no text of one's own, one of FORMATS. */
  readonly format?: string;
  /** On a text field: it asks for a place, as a `point`, a `line` or an `area`. */
  readonly map?: string;
  readonly sensitivity?: string;
  /** On a page: it is filled in by somebody else than the writer, such as the one whom a field `invites`. */
  readonly part?: string;
  /** On a field for a personal number: whoever is named there is asked to fill in this part, and to sign. */
  readonly invites?: string;
  /** The part whose people may read this answer of the writer's, or those of this page. */
  readonly sharedWith?: string;
  readonly altEn?: string;
  readonly columnsEn?: Readonly<Record<string, string>>;
  /** What one row of a dynamic list is called: "Barn" gives "Barn 1", "Barn 2". */
  readonly itemLabel?: string;
  readonly itemLabelEn?: string;
  readonly minRows?: number;
  readonly maxRows?: number;
}

/** What was answered, by field key. */
export type Answers = { [key: string]: unknown };

/** Everything that the look of a form depends on. */
export interface FormContext {
  readonly answers: Answers;
  /** What is known beforehand, and read by `prefill` and `optionsFrom`. */
  readonly prefill: { readonly [name: string]: unknown };
  readonly language: Language;
  readonly now: Date;
}

/** A dynamic list: its answer is a list of rows, each with answers of its own. */
export const isList = (component: Component): component is Component & { path: string; type: 'dynamiclist' } =>
  component.type === 'dynamiclist';

export const isField = (component: Component): component is Component & { key: string; type: FieldType } =>
  (FIELD_TYPES as readonly string[]).includes(component.type);
