import type { ModdleElement } from 'bpmn-moddle';
import type { Boxed, Entry } from './boxed';
import { type DecisionReader, manyOf, typeRefOf } from './decision-reader';
import { parseTable } from './parse-table';

/** Where a boxed expression stands: who reads it, and what is named around it. */
export interface Place {
  readonly reader: DecisionReader;
  readonly names: readonly string[];
}

type Parse = (element: ModdleElement, place: Place) => Boxed;

/** Makes a boxed expression out of its XML; nothing when there is none. */
export function parseBoxed(element: ModdleElement | undefined, place: Place): Boxed {
  if (!element) return { kind: 'nothing' };
  const parse = PARSERS[element.$type];
  if (!parse) {
    place.reader.problem(element, `a ${element.$type.replace('dmn:', '')} cannot be evaluated`);
    return { kind: 'nothing' };
  }
  const boxed = parse(element, place);
  // What a function definition has is the type of the function, or of its result.
  return boxed.kind === 'function' ? boxed : { ...boxed, ...typeRefOf(element) };
}

const within = ({ reader, names }: Place, ...more: readonly string[]): Place => ({
  reader,
  names: [...names, ...more],
});

const PARSERS: Readonly<Record<string, Parse>> = {
  'dmn:LiteralExpression': (element, { reader, names }) => ({
    kind: 'literal',
    names,
    ...reader.literal(element, names),
  }),
  'dmn:DecisionTable': (element, place) => parseTable(element, place),
  'dmn:Context': (element, place) => ({ kind: 'context', entries: parseEntries(element, place) }),
  'dmn:List': (element, place) => ({ kind: 'list', items: parseItems(element, place) }),
  'dmn:Relation': (element, place) => ({
    kind: 'relation',
    columns: manyOf(element, 'column').map((column) => column.name ?? ''),
    rows: manyOf(element, 'row').map((row) => parseItems(row, place)),
  }),
  'dmn:Invocation': (element, place) => ({
    kind: 'invocation',
    called: parseBoxed(element.calledFunction, place),
    bindings: manyOf(element, 'binding').map((binding) => ({
      parameter: binding.parameter?.name ?? '',
      value: parseBoxed(binding.bindingFormula, place),
    })),
  }),
  'dmn:FunctionDefinition': parseFunction,
  'dmn:Conditional': (element, place) => ({
    kind: 'conditional',
    condition: parseBoxed(element.if?.value, place),
    holds: parseBoxed(element.then?.value, place),
    otherwise: parseBoxed(element.else?.value, place),
  }),
  'dmn:For': (element, place) => ({
    kind: 'for',
    iterator: element.iteratorVariable ?? '',
    domain: parseBoxed(element.in?.value, place),
    body: parseBoxed(element.return?.value, within(place, element.iteratorVariable ?? '', 'partial')),
  }),
  'dmn:Filter': (element, place) => ({
    kind: 'filter',
    domain: parseBoxed(element.in?.value, place),
    match: parseBoxed(element.match?.value, within(place, 'item')),
  }),
  'dmn:Some': (element, place) => parseQuantified(element, place, 'some'),
  'dmn:Every': (element, place) => parseQuantified(element, place, 'every'),
};

/** Makes a function definition out of its XML, that of a business knowledge model too. */
export function parseFunction(element: ModdleElement, place: Place): Extract<Boxed, { kind: 'function' }> {
  const parameters = manyOf(element, 'formalParameter').map((parameter) => ({
    name: String(parameter.name ?? ''),
    ...typeRefOf(parameter),
  }));
  const isForeign = element.kind !== undefined && element.kind !== 'FEEL';
  if (isForeign) return { kind: 'function', parameters };
  const body = parseBoxed(element.body, within(place, ...parameters.map(({ name }) => name)));
  return { kind: 'function', parameters, body, ...typeRefOf(element) };
}

function parseEntries(context: ModdleElement, place: Place): Entry[] {
  let inside = place;
  return manyOf(context, 'contextEntry').map((entry) => {
    const name: string = entry.variable?.name ?? '';
    if (name !== '') inside = within(inside, name);
    return { name, value: parseBoxed(entry.value, inside), ...typeRefOf(entry.variable) };
  });
}

const parseItems = (list: ModdleElement, place: Place): Boxed[] =>
  manyOf(list, 'elements').map((item) => parseBoxed(item, place));

function parseQuantified(element: ModdleElement, place: Place, quantifier: 'some' | 'every'): Boxed {
  const iterator: string = element.iteratorVariable ?? '';
  return {
    kind: 'quantified',
    quantifier,
    iterator,
    domain: parseBoxed(element.in?.value, place),
    condition: parseBoxed(element.satisfies?.value, within(place, iterator)),
  };
}
