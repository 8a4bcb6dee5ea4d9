import { type Answers, answerAt, namedFields, type VisibleField, type VisibleRow } from '@farled/forms';
import { type ComponentType, memo, useEffect, useRef, useState } from 'react';
import { Button, FieldErrorText } from '../components';
import { defineTexts, useTexts } from '../i18n';
import { type FormFieldsProps, fieldId, textOf } from './control';

const texts = defineTexts(
  {
    add: (item: string) => `Lägg till ${item}`,
    row: 'en till',
    remove: (row: string) => `Ta bort ${row}`,
    change: (row: string) => `Ändra ${row}`,
    changeShort: 'Ändra',
    removeShort: 'Ta bort',
    fold: 'Klar',
    removed: (row: string) => `${row} är borttagen.`,
    undo: 'Ångra',
    none: 'Inget tillagt än.',
    full: (most: number) => `Det får plats ${most}.`,
    notFilled: 'Inte ifylld än',
  },
  {
    add: (item: string) => `Add ${item}`,
    row: 'one more',
    remove: (row: string) => `Remove ${row}`,
    change: (row: string) => `Change ${row}`,
    changeShort: 'Change',
    removeShort: 'Remove',
    fold: 'Done',
    removed: (row: string) => `${row} has been removed.`,
    undo: 'Undo',
    none: 'Nothing added yet.',
    full: (most: number) => `There is room for ${most}.`,
    notFilled: 'Not filled in yet',
  },
);

/** So many rows are open from the start; of a longer list only what one changes. */
const OPEN_AT_FIRST = 3;

interface ListProps {
  field: VisibleField;
  form: FormFieldsProps;
  /** Draws the fields of a row; handed in, since lists are loaded only where there are some. */
  Fields: ComponentType<FormFieldsProps>;
}

/** Rows that are added, changed, folded and taken away; what was taken away can be had back. */
export function ListControl({ field, form, Fields }: ListProps) {
  const t = useTexts(texts);
  const list = useRows(field, form);
  const { label, description, rows = [] } = field;
  const error = form.errors[field.key];
  return (
    <fieldset className="ds-fieldset fl-field fl-list">
      {label && <legend className="ds-label">{label}</legend>}
      {description && <div data-field="description">{description}</div>}
      {error && <FieldErrorText id={errorIdOf(field)}>{error}</FieldErrorText>}
      {rows.length === 0 && <p className="fl-quiet">{t.none}</p>}
      {rows.map((row, i) => (
        <Row key={list.keys[i] ?? i} row={row} at={i} field={field} form={form} Fields={Fields} list={list} />
      ))}
      <Below field={field} list={list} isWrong={error !== undefined} />
    </fieldset>
  );
}

type Rows = ReturnType<typeof useRows>;

const errorIdOf = ({ key }: VisibleField): string => `${fieldId(key)}-error`;

function Row({ row, at, field, form, Fields, list }: ListProps & { row: VisibleRow; at: number; list: Rows }) {
  const { isOpen = false, rows = [], minRows = 0 } = field;
  const key = list.keys[at] ?? at;
  const remove = isOpen && rows.length > minRows ? () => list.remove(at) : undefined;
  if (list.opened.has(key) || !isOpen) {
    return (
      <OpenRow row={row} form={form} Fields={Fields} onFold={() => list.fold(key)} onRemove={remove} isOpen={isOpen} />
    );
  }
  const text = textOfRow(row, form.answers);
  return <FoldedRow title={row.title} text={text} onOpen={() => list.open(key)} onRemove={remove} />;
}

function TakenAway({ list: { removed, undo } }: { list: Rows }) {
  const t = useTexts(texts);
  if (!removed) return null;
  return (
    <>
      {t.removed(removed.title)}{' '}
      <button type="button" className="ds-link" onClick={undo}>
        {t.undo}
      </button>
    </>
  );
}

/** What was taken away last, and the button that adds. */
function Below({ field, list, isWrong }: { field: VisibleField; list: Rows; isWrong: boolean }) {
  const t = useTexts(texts);
  const { isOpen, rows = [], maxRows = 0, itemLabel } = field;
  const hasRoom = rows.length < maxRows;
  return (
    <>
      <p role="status" className="fl-quiet">
        <TakenAway list={list} />
        {isOpen && !hasRoom && t.full(maxRows)}
      </p>
      {isOpen && hasRoom && (
        <Button
          type="button"
          id={fieldId(field.key)}
          aria-describedby={isWrong ? errorIdOf(field) : undefined}
          variant="secondary"
          onClick={list.add}
        >
          {t.add(itemLabel?.toLowerCase() ?? t.row)}
        </Button>
      )}
    </>
  );
}

interface OpenRowProps {
  row: VisibleRow;
  Fields: ListProps['Fields'];
  form: FormFieldsProps;
  isOpen?: boolean;
  onFold: () => void;
  onRemove?: () => void;
}

function OpenRow({ row, form, Fields, isOpen, onFold, onRemove }: OpenRowProps) {
  const t = useTexts(texts);
  return (
    <fieldset className="ds-fieldset fl-list-row" data-row>
      <legend className="ds-label">{row.title}</legend>
      <Fields {...form} fields={row.fields} />
      {isOpen && (
        <div className="fl-list-buttons">
          <Button type="button" variant="secondary" aria-label={`${t.fold}: ${row.title}`} onClick={onFold}>
            {t.fold}
          </Button>
          {onRemove && (
            <Button type="button" variant="tertiary" aria-label={t.remove(row.title)} onClick={onRemove}>
              {t.removeShort}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  );
}

interface FoldedRowProps {
  title: string;
  text: string;
  onOpen: () => void;
  onRemove?: () => void;
}

/** A row that nobody changes now, in one line: so that 200 of them are as quick as one. */
const FoldedRow = memo(
  function FoldedRow({ title, text, onOpen, onRemove }: FoldedRowProps) {
    const t = useTexts(texts);
    return (
      <div className="fl-list-folded" data-row>
        <span className="fl-break">
          <strong>{title}</strong> {text || <em className="fl-quiet">{t.notFilled}</em>}
        </span>
        <span className="fl-nowrap">
          <button type="button" className="ds-link" aria-label={t.change(title)} onClick={onOpen}>
            {t.changeShort}
          </button>
          {onRemove && (
            <button type="button" className="ds-link" aria-label={t.remove(title)} onClick={onRemove}>
              {t.removeShort}
            </button>
          )}
        </span>
      </div>
    );
  },
  (before, after) => before.title === after.title && before.text === after.text && !before.onRemove === !after.onRemove,
);

/** The first answers of a row, as one knows it again. */
function textOfRow(row: VisibleRow, answers: Answers): string {
  const words = namedFields(row.fields).map(({ field }) => {
    const value = answerAt(answers, field.key);
    if (typeof value === 'number') return value.toLocaleString(document.documentElement.lang || 'sv');
    return field.options?.find((option) => option.value === value)?.label ?? textOf(value);
  });
  return words.filter(Boolean).slice(0, 3).join(', ');
}

/** The rows with keys that follow them when others go, and which of them are open. */
function useRows({ key, rows = [], newRow = {} }: VisibleField, { answers, errors, onChange }: FormFieldsProps) {
  const next = useRef(0);
  const fresh = () => next.current++;
  const [keys, setKeys] = useState(() => rows.map(fresh));
  const [opened, setOpened] = useState<ReadonlySet<number>>(() => new Set(rows.length <= OPEN_AT_FIRST ? keys : []));
  const [removed, setRemoved] = useState<{ title: string; row: Answers; at: number }>();
  const value = answerAt(answers, key);
  const all = Array.isArray(value) ? (value as Answers[]) : [];
  const latest = useRef({ all, keys });
  latest.current = { all, keys };
  const put = (at: number, row: Answers) => {
    const added = fresh();
    setKeys(latest.current.keys.toSpliced(at, 0, added));
    setOpened((before) => new Set([...before, added]));
    setRemoved(undefined);
    onChange(key, latest.current.all.toSpliced(at, 0, row));
    focusSoon(`${fieldId(key)}-${at}-`);
  };
  const remove = (at: number) => {
    setRemoved({ title: rows[at]?.title ?? '', row: latest.current.all[at] ?? {}, at });
    setKeys(latest.current.keys.toSpliced(at, 1));
    onChange(key, latest.current.all.toSpliced(at, 1));
    focusSoon(fieldId(key));
  };
  // The answers may come from elsewhere, with more rows or fewer.
  useEffect(() => {
    setKeys((before) => rows.map((_, i) => before[i] ?? fresh()));
  }, [rows.length]);
  const wrong = rows.flatMap((row, i) => (row.fields.some((field) => errors[field.key]) ? [keys[i] ?? i] : []));
  // What is wrong must be seen, and stays open while it is mended.
  useEffect(() => {
    if (wrong.length > 0) setOpened((before) => new Set([...before, ...wrong]));
  }, [wrong.join()]);
  return {
    keys,
    opened,
    removed,
    add: () => put(latest.current.all.length, newRow),
    undo: () => removed && put(removed.at, removed.row),
    remove,
    open: (row: number) => setOpened((before) => new Set([...before, row])),
    fold: (row: number) => setOpened((before) => new Set([...before].filter((other) => other !== row))),
  };
}

/** Focus goes to the first control whose id begins so, once it is there. */
function focusSoon(prefix: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`[id^="${prefix}"]:is(input, select, textarea, button)`)?.focus();
    }),
  );
}
