import { registerTexts } from '@farled/infra';
import { en } from './en';
import { fieldErrorTexts } from './field-errors';
import { sv } from './sv';

registerTexts({ sv: { ...sv, ...fieldErrorTexts('sv') }, en: { ...en, ...fieldErrorTexts('en') } });
