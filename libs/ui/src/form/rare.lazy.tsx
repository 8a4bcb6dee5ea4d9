import type { FormDefinition } from '@farled/forms';
import { lazy } from 'react';

// Most forms have none of these: they are loaded when a page has one.
const rare = () => import('./rare');
const map = () => import('./map/map-field');

/** A bank account in its two parts. */
export const BankAccountControl = lazy(() => rare().then((all) => ({ default: all.BankAccountControl })));
/** A place, shown on a map, by coordinates or in words. */
export const MapControl = lazy(() => map().then((all) => ({ default: all.MapControl })));
/** Rows that are added and taken away. */
export const ListControl = lazy(() => rare().then((all) => ({ default: all.ListControl })));
/** One of many, found by writing. */
export const SearchedSelectControl = lazy(() => rare().then((all) => ({ default: all.SearchedSelectControl })));
/** Several of many, found by writing. */
export const TagsControl = lazy(() => rare().then((all) => ({ default: all.TagsControl })));
/** A table of what was answered or computed. */
export const DataTable = lazy(() => rare().then((all) => ({ default: all.DataTable })));

const IS_RARE = /"(dynamiclist|taglist|table|bank-account|searchable)"/;
const HAS_MAP = /"map":/;

/** Fetches what later pages of a form need, so that they can be filled in when the network is gone. */
export function fetchAhead(form: FormDefinition): void {
  const text = JSON.stringify(form);
  const wanted = [...(IS_RARE.test(text) ? [rare()] : []), ...(HAS_MAP.test(text) ? [map()] : [])];
  // Whoever needs it asks again.
  for (const one of wanted) one.catch(() => undefined);
}
