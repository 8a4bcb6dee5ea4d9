import { registerTexts } from '@farled/infra';
import { MESSAGE_TEXTS } from './bankid';

const { RFA4, RFA5 } = MESSAGE_TEXTS;

registerTexts({
  sv: {
    'bankid.already-in-progress': RFA4.sv,
    'unavailable.bankid': `${RFA5.sv} BankID svarar inte just nu.`,
    'bankid.order-gone': 'Identifieringen eller underskriften gäller inte längre. Börja om.',
    'bankid.not-complete': 'Identifieringen eller underskriften är inte klar.',
    'eid.no-provider': 'Den e-legitimationen finns inte att välja just nu. Välj ett annat sätt.',
    'eid.no-level': 'Den e-legitimationen når inte den tillitsnivå som krävs. Välj ett annat sätt.',
    'eid.user-message': 'Du loggar in till kommunens e-tjänster.',
    'signature.wrong-person': 'Underskriften gjordes av en annan person.',
    'acting.no-right': 'Du kan inte företräda den du valde. Behörigheten finns inte eller har upphört.',
    'acting.ended':
      'Du kan inte längre företräda den du hade valt, för behörigheten har upphört. Välj vem du vill företräda.',
  },
  en: {
    'bankid.already-in-progress': RFA4.en,
    'unavailable.bankid': `${RFA5.en} BankID is not answering just now.`,
    'bankid.order-gone': 'The identification or signature is no longer valid. Start again.',
    'bankid.not-complete': 'The identification or signature is not complete.',
    'eid.no-provider': 'That e-identification cannot be chosen just now. Choose another way.',
    'eid.no-level': 'That e-identification does not reach the level of assurance that is needed. Choose another way.',
    'eid.user-message': 'You are logging in to the e-services of the municipality.',
    'signature.wrong-person': 'The signature was made by another person.',
    'acting.no-right': 'You cannot act for the one you chose. The authority does not exist or has ended.',
    'acting.ended':
      'You can no longer act for the one you had chosen, because your authority has ended. Choose whom to act for.',
  },
});
