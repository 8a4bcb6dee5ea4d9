import { FromEnv, mustBeOutside, mustBeSet, type ProductionCheck, sandboxPage, sandboxSystem } from '@farled/infra';
import { IsInt, IsString, IsUrl, Max, Min } from 'class-validator';

const mustBeTheApp: ProductionCheck = (value) =>
  value === 'bankid' ? undefined : 'must be `bankid` when NODE_ENV=production';

/** BankID's Relying Party API, version 6. */
export class BankIdConfig {
  @FromEnv('FARLED_BANKID_URL', {
    default: sandboxSystem('/rp/v6.0/'),
    description: 'Address of the BankID service with its version.',
    production: mustBeOutside,
  })
  @IsUrl({ require_tld: false, protocols: ['https'] })
  url: string;

  @FromEnv('FARLED_BANKID_CA', {
    default: 'sandbox-ca.crt',
    description: "Authority of BankID's server certificate (PEM), in the folder of certificates. No other is trusted.",
    production: mustBeSet,
  })
  @IsString()
  authority: string;

  @FromEnv('FARLED_BANKID_CERTIFICATE', {
    default: 'farled-client.crt',
    description: "The municipality's BankID certificate from its bank (PEM), in the folder of certificates.",
    production: mustBeSet,
  })
  @IsString()
  certificate: string;

  @FromEnv('FARLED_BANKID_KEY', {
    default: 'farled-client.key',
    description: 'Key of the BankID certificate (PEM), in the folder of certificates.',
    production: mustBeSet,
  })
  @IsString()
  key: string;

  @FromEnv('FARLED_BANKID_ROOT', {
    default: 'bankid-root.crt',
    description: 'Root that the certificates of signing persons lead to (PEM), in the folder of certificates.',
    production: mustBeSet,
  })
  @IsString()
  root: string;

  @FromEnv('FARLED_BANKID_APP_URL', {
    default: sandboxPage('/bankid'),
    description: 'Where the app is opened on the same device: `bankid` for the real app, or the page of the sandbox.',
    production: mustBeTheApp,
  })
  @IsString()
  appUrl: string;

  @FromEnv('FARLED_BANKID_TIMEOUT_MS', { default: 5000, description: 'Longest wait for one answer of BankID.' })
  @IsInt()
  @Min(500)
  @Max(30_000)
  timeoutMs: number;
}
