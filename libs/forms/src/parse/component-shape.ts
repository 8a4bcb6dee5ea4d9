type Fits = (value: unknown) => boolean;
type Shapes = Readonly<Record<string, Fits>>;

/** True for something that has the shape of a component, of whatever type. */
export function isComponent(value: unknown): value is { readonly type: string; readonly components?: unknown } {
  return typeof value === 'object' && value !== null && 'type' in value && isText(value.type) && holds(SHAPES)(value);
}

const isText: Fits = (value) => typeof value === 'string';
const isNumber: Fits = (value) => typeof value === 'number';
const isFlag: Fits = (value) => typeof value === 'boolean';
const isFlagOrText: Fits = (value) => isFlag(value) || isText(value);
const isLimit: Fits = (value) => isNumber(value) || isText(value);
const isOption: Fits = (value) =>
  typeof value === 'object' &&
  value !== null &&
  'value' in value &&
  isText(value.value) &&
  holds({ label: isText })(value);
const isOptions: Fits = (value) => Array.isArray(value) && value.every(isOption);

const isColumns: Fits = (value) =>
  Array.isArray(value) &&
  value.every(
    (one: unknown) => holds(all('key label', isText))(one) && 'key' in (one as object) && 'label' in (one as object),
  );

/** An object whose properties, where they are there, have these shapes. */
function holds(shapes: Shapes): Fits {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    return Object.entries(value).every(([name, inner]) => {
      const fits = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
      return inner === undefined || !fits || fits(inner);
    });
  };
}

const all = (names: string, fits: Fits): Shapes => Object.fromEntries(names.split(' ').map((name) => [name, fits]));

const TRANSLATED: Fits = (value) =>
  isOptions(value) || (holds({})(value) && Object.values(value as object).every(isText));

/** What the properties that we read have to be, whatever the type of the component. */
const SHAPES: Shapes = {
  ...all('id key path label dateLabel timeLabel description text title expression valuesExpression', isText),
  ...all('accept subtype source alt dataSource columnsExpression', isText),
  ...all('readonly multiple', isFlagOrText),
  ...all('disabled disallowPassedDates searchable isRepeating allowAddRemove', isFlag),
  ...all('decimalDigits rowCount height defaultRepetitions', isNumber),
  columns: isColumns,
  values: isOptions,
  conditional: holds({ hide: isText }),
  appearance: holds(all('prefixAdorner suffixAdorner', isText)),
  validate: holds({
    required: isFlag,
    ...all('min max minLength maxLength', isLimit),
    ...all('pattern patternErrorMessage validationType', isText),
  }),
  properties: holds({
    ...all('page labelEn descriptionEn textEn hint hintEn suffixEn patternErrorMessageEn', isText),
    ...all('autocomplete prefill optionsFrom sensitivity map part invites sharedWith', isText),
    ...all('altEn itemLabel itemLabelEn format', isText),
    readonlyPrefill: isFlag,
    ...all('maxBytes maxFiles minRows maxRows', isNumber),
    columnsEn: TRANSLATED,
    valuesEn: TRANSLATED,
  }),
};
