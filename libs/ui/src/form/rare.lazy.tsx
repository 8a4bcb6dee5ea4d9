import { lazy } from 'react';

// Most forms have none of these: they are loaded when a page has one.
const rare = () => import('./rare');

/** A bank account in its two parts. */
export const BankAccountControl = lazy(() => rare().then((all) => ({ default: all.BankAccountControl })));
/** Rows that are added and taken away. */
export const ListControl = lazy(() => rare().then((all) => ({ default: all.ListControl })));
/** One of many, found by writing. */
export const SearchedSelectControl = lazy(() => rare().then((all) => ({ default: all.SearchedSelectControl })));
/** Several of many, found by writing. */
export const TagsControl = lazy(() => rare().then((all) => ({ default: all.TagsControl })));
/** A table of what was answered or computed. */
export const DataTable = lazy(() => rare().then((all) => ({ default: all.DataTable })));
