import { FromEnv, mustBeOutside, sandboxSystem } from '@farled/infra';
import { IsString, IsUrl } from 'class-validator';

/** The municipality's agreement with a card provider that has the payment page: no card number comes here. */
export class CardConfig {
  @FromEnv('FARLED_CARD_URL', {
    default: sandboxSystem('/card/v1'),
    description: 'Address of the card provider (Nexi Checkout), up to and with `/v1`.',
    production: mustBeOutside,
  })
  @IsUrl({ require_tld: false, protocols: ['https'] })
  url: string;

  @FromEnv('FARLED_CARD_KEY_FILE', {
    default: 'card.secret',
    description: 'File with the secret key of the card provider, in the folder of certificates.',
  })
  @IsString()
  keyFile: string;

  @FromEnv('FARLED_CARD_CALLBACK_URL', {
    default: (env) => `http://${env.HOST ?? '127.0.0.1'}:${env.PORT ?? 3000}/api/callbacks/card`,
    description: 'Address at which the card provider tells how a payment went.',
    production: mustBeOutside,
  })
  @IsUrl({ require_tld: false, protocols: ['http', 'https'] })
  callbackUrl: string;

  @FromEnv('FARLED_CARD_TERMS_URL', {
    default: (env) => env.FARLED_PUBLIC_URL ?? `http://${env.HOST ?? '127.0.0.1'}:${env.PORT ?? 3000}/personuppgifter`,
    description: "Page with the terms that the card provider's page links to.",
    production: mustBeOutside,
  })
  @IsUrl({ require_tld: false, protocols: ['http', 'https'] })
  termsUrl: string;
}
