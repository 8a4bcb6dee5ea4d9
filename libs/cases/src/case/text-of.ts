/** A text by code in one language, such as I18n gives. */
export type TextOf = (code: string, params?: Record<string, string | number>) => string;
