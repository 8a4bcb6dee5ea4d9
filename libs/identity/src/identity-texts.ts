import { registerTexts } from '@farled/infra';

registerTexts({
  sv: {
    'bankid.already-in-progress': 'En identifiering eller underskrift pågår redan för ditt personnummer. Försök igen.',
    'bankid.order-gone': 'Identifieringen eller underskriften gäller inte längre. Börja om.',
    'bankid.not-complete': 'Identifieringen eller underskriften är inte klar.',
    'signature.wrong-person': 'Underskriften gjordes av en annan person.',
  },
  en: {
    'bankid.already-in-progress':
      'An identification or signature is already in progress for your personal identity number. Please try again.',
    'bankid.order-gone': 'The identification or signature is no longer valid. Start again.',
    'bankid.not-complete': 'The identification or signature is not complete.',
    'signature.wrong-person': 'The signature was made by another person.',
  },
});
