export * from './choices';
export * from './error-summary';
export { Field, type FieldProps } from './field';
export * from './inputs';
