/** A text, or a text with something filled in. */
// biome-ignore lint/suspicious/noExplicitAny: each function has its own parameters, kept by inference
export type Text = string | ((...args: any[]) => string);

type Same<T> = { [K in keyof T]: T[K] extends string ? string : T[K] };

/** One dictionary in both languages; the compiler refuses a key that only one of them has. */
export interface Texts<T> {
  readonly sv: T;
  readonly en: Same<T>;
}

/** Swedish first, English with the same keys. */
// A dictionary that an app does not read is left out of its build.
/* @__NO_SIDE_EFFECTS__ */
export function defineTexts<T extends Record<string, Text>>(sv: T, en: Same<T>): Texts<T> {
  return { sv, en };
}
