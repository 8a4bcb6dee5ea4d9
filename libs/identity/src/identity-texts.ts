import { registerTexts } from '@farled/infra';

registerTexts({
  sv: {
    'bankid.already-in-progress': 'En identifiering eller underskrift pågår redan för ditt personnummer. Försök igen.',
    'bankid.order-gone': 'Identifieringen eller underskriften gäller inte längre. Börja om.',
    'bankid.not-complete': 'Identifieringen eller underskriften är inte klar.',
    'signature.wrong-person': 'Underskriften gjordes av en annan person.',
    'acting.no-right': 'Du kan inte företräda den du valde. Behörigheten finns inte eller har upphört.',
    'acting.ended':
      'Du kan inte längre företräda den du hade valt, för behörigheten har upphört. Välj vem du vill företräda.',
  },
  en: {
    'bankid.already-in-progress':
      'An identification or signature is already in progress for your personal identity number. Please try again.',
    'bankid.order-gone': 'The identification or signature is no longer valid. Start again.',
    'bankid.not-complete': 'The identification or signature is not complete.',
    'signature.wrong-person': 'The signature was made by another person.',
    'acting.no-right': 'You cannot act for the one you chose. The authority does not exist or has ended.',
    'acting.ended':
      'You can no longer act for the one you had chosen, because your authority has ended. Choose whom to act for.',
  },
});
