export { fieldId } from './control';
export * from './form-step';
export { Markdown } from './markdown';
export type { FormFiles, FormServices, KnownSource } from './services';
