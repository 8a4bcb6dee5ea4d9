export { answerAt, withAnswer } from './answer-at';
export { errorText } from './error-text';
export { fieldName } from './field-name';
export { filesIn } from './files-in';
export type {
  Answers,
  Component,
  ComponentProperties,
  FormContext,
  FormDefinition,
  FormOption,
} from './form-definition';
export { bankOf } from './formats/banks';
export { type FieldFormat, personIn, personReference } from './formats/formats';
export { replaceTexts, textsOfFormat } from './formats/texts-of-format';
export { initialAnswers } from './initial-answers';
export { knownAt } from './known';
export { type FormPage, pages } from './pages';
export { type PaperField, type PaperPage, type PaperQuestion, paperForm } from './paper-form';
export { parseForm, parseFormOfPart } from './parse/parse-form';
export { formOfPart, type Invitation, invitationsIn, partsOf, sharedKeys, withoutInvitations } from './parts';
export {
  FEWEST,
  geometryOf,
  isInSweden,
  isPlace,
  type Place,
  type PlaceKind,
  type Position,
  positionsOf,
} from './place/place';
export { type Contradiction, contradictions, isSameText } from './prefill/contradictions';
export { prefillKeysOf } from './prefill/keys-of-form';
export {
  PREFILL_KEYS,
  type PrefillKey,
  type PrefillSourceName,
  type PrefillType,
  prefillKey,
} from './prefill/prefill-keys';
export { stripHidden } from './strip-hidden';
export { type SummaryPage, type SummaryRow, summarise } from './summarise';
export { FIELD_ERROR_CODES, type FieldError, type FieldErrorCode } from './validate/field-error';
export { validateAnswers } from './validate/validate-answers';
export type { VisibleField, VisibleRow } from './visible-field';
export { namedFields } from './visible-list';
