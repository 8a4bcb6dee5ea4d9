import { FromEnv, mustBeOutside, mustBeSet, sandboxPage, sandboxSystem } from '@farled/infra';
import { IsString, IsUrl, Matches } from 'class-validator';

/** The municipality's agreement with its bank about Swish for merchants. */
export class SwishConfig {
  @FromEnv('FARLED_SWISH_URL', {
    default: sandboxSystem('/swish-cpcapi/api'),
    description: 'Address of Swish for merchants, up to and with `/api`.',
    production: mustBeOutside,
  })
  @IsUrl({ require_tld: false, protocols: ['https'] })
  url: string;

  @FromEnv('FARLED_SWISH_NUMBER', {
    default: '1239008465',
    description: "The municipality's Swish number, which the client certificate is issued for.",
    production: mustBeSet,
  })
  @Matches(/^123\d{7}$/)
  payeeAlias: string;

  @FromEnv('FARLED_SWISH_CALLBACK_URL', {
    default: (env) => `http://${env.HOST ?? '127.0.0.1'}:${env.PORT ?? 3000}/api/callbacks/swish`,
    description: 'Address at which Swish tells how a payment went.',
    production: mustBeOutside,
  })
  @IsUrl({ require_tld: false, protocols: ['http', 'https'] })
  callbackUrl: string;

  @FromEnv('FARLED_SWISH_APP_URL', {
    default: sandboxPage('/swish'),
    description: 'How the Swish app is opened: `swish://paymentrequest` for the real one, or the page of the sandbox.',
    production: (value) => (value === 'swish://paymentrequest' ? undefined : 'must be swish://paymentrequest'),
  })
  @IsString()
  appUrl: string;
}
