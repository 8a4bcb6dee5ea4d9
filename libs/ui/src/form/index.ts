export { fieldId } from './control';
export type { SaveState } from './draft-saver';
export type { FormStepProps, WordedError } from './form-step';
export { FormStep } from './form-step.lazy';
export { Markdown } from './markdown';
export { SaveStatus } from './save-status';
export type { FormFiles, FormServices, KnownSource } from './services';
export { useSourceName } from './source-words';
export { useWritten, type Written } from './use-written';
