export { errorText } from './error-text';
export type {
  Answers,
  Component,
  ComponentProperties,
  FormContext,
  FormDefinition,
  FormLanguage,
  FormOption,
} from './form-definition';
export { initialAnswers } from './initial-answers';
export { type FormPage, pages } from './pages';
export { parseForm } from './parse/parse-form';
export { stripHidden } from './strip-hidden';
export { type SummaryPage, type SummaryRow, summarise } from './summarise';
export { FIELD_ERROR_CODES, type FieldError, type FieldErrorCode } from './validate/field-error';
export { validateAnswers } from './validate/validate-answers';
export type { VisibleField } from './visible-field';
