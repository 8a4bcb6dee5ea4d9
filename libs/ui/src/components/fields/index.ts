export * from './choices';
export * from './error-summary';
export { Field, FieldErrorText, FieldGroup, type FieldProps } from './field';
export * from './file-upload';
export * from './inputs';
export * from './message-form';
export * from './search-field';
export * from './searched-choice';
