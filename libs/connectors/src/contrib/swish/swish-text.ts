/** What Swish lets a message have (Merchant Integration Guide: at most 50 of these). */
export const swishText = (text: string): string =>
  text.replaceAll(/[^A-Za-zÅÄÖåäö0-9!?=#$%&()*+,\-./:;<@ ]/g, ' ').slice(0, 50);

/** A Swedish mobile number with country code and nothing else: "46701740605". */
export const phoneAlias = (phone: string): string => phone.replaceAll(/\D/g, '').replace(/^00/, '').replace(/^0/, '46');
