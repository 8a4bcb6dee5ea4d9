export * from './choices';
export * from './error-summary';
export { Field, type FieldProps } from './field';
export * from './file-upload';
export * from './inputs';
export * from './search-field';
