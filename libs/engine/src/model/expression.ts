import type { Json } from '@farled/kernel';

/** A value in the model: FEEL (its text) when the source began with `=`, otherwise the text itself. */
export type Expression =
  | { readonly source: string; readonly constant: Json; readonly feel?: undefined }
  | { readonly source: string; readonly feel: string };
