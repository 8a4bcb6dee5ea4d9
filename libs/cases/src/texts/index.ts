import { registerTexts } from '@farled/infra';
import { enActing } from './acting.en';
import { svActing } from './acting.sv';
import { assistedTexts } from './assisted';
import { bookingTexts } from './booking';
import { callTexts } from './calls';
import { en } from './en';
import { fieldErrorTexts } from './field-errors';
import { knownEn } from './known.en';
import { knownSv } from './known.sv';
import { enLogFields } from './log-fields.en';
import { svLogFields } from './log-fields.sv';
import { myDataTexts } from './my-data';
import { officerKnownTexts } from './officer-known';
import { paperFormTexts } from './paper-form';
import { paymentTexts } from './payment';
import { reportTexts } from './reports';
import { sv } from './sv';

registerTexts({
  sv: {
    ...sv,
    ...svActing,
    ...callTexts.sv,
    ...assistedTexts.sv,
    ...paperFormTexts.sv,
    ...reportTexts.sv,
    ...paymentTexts.sv,
    ...bookingTexts.sv,
    ...knownSv,
    ...officerKnownTexts.sv,
    ...myDataTexts.sv,
    ...svLogFields,
    ...fieldErrorTexts('sv'),
  },
  en: {
    ...en,
    ...enActing,
    ...callTexts.en,
    ...assistedTexts.en,
    ...paperFormTexts.en,
    ...reportTexts.en,
    ...paymentTexts.en,
    ...bookingTexts.en,
    ...knownEn,
    ...officerKnownTexts.en,
    ...myDataTexts.en,
    ...enLogFields,
    ...fieldErrorTexts('en'),
  },
});
