import { aggregates } from './aggregates';
import { BuiltIn, type BuiltIns } from './built-in';
import { contexts } from './contexts';
import { conversion } from './conversion';
import { general } from './general';
import { lists } from './lists';
import { numbers } from './numbers';
import { patterns } from './patterns';
import { rangeText } from './range-text';
import { ranges } from './ranges';
import { strings } from './strings';
import { temporal } from './temporal';

const FAMILIES: readonly BuiltIns[] = [
  aggregates,
  contexts,
  conversion,
  general,
  lists,
  numbers,
  rangeText,
  ranges,
  strings,
  patterns,
  temporal,
];

const byName = new Map(
  FAMILIES.flatMap((family) =>
    Object.entries(family).map(([name, overloads]) => [name, new BuiltIn(name, overloads)] as const),
  ),
);

/** The built-in function of a name (DMN 1.5, 10.3.4, and Camunda's own). */
export const findBuiltIn = (name: string): BuiltIn | undefined => byName.get(name);

/** Every name that is built in, for editors. */
export const builtInNames = (): string[] => [...byName.keys()];
