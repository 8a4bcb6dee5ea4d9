import { registerTexts } from '@farled/infra';
import { enActing } from './acting.en';
import { svActing } from './acting.sv';
import { en } from './en';
import { fieldErrorTexts } from './field-errors';
import { sv } from './sv';

registerTexts({
  sv: { ...sv, ...svActing, ...fieldErrorTexts('sv') },
  en: { ...en, ...enActing, ...fieldErrorTexts('en') },
});
