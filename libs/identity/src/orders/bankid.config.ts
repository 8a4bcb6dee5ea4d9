import { FromEnv, mustBeOutside, mustBeSet, type ProductionCheck, sandboxPage, sandboxSystem } from '@farled/infra';
import { IsBoolean, IsIn, IsInt, IsString, IsUrl, Matches, Max, Min } from 'class-validator';
import type { BankIdRequirement } from '../bankid';

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
    description:
      'Root that the certificates of signing persons lead to (PEM), in the folder of certificates; several with commas between, so that old signatures can be checked again after a change.',
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

  @FromEnv('FARLED_BANKID_PIN_CODE', {
    default: false,
    description: 'Ask for the security code also where a fingerprint or a face would do.',
  })
  @IsBoolean()
  asksForPinCode: boolean;

  @FromEnv('FARLED_BANKID_CERTIFICATE_POLICIES', {
    default: '',
    description:
      'Kinds of BankID that are accepted, as OIDs with commas between, such as `1.2.752.78.1.5`; BankID’s own choice when empty.',
  })
  @Matches(/^\d[\d.]*\*?$/, { each: true })
  certificatePolicies: string[];

  @FromEnv('FARLED_BANKID_RISK', {
    default: '',
    description: 'Highest risk that is accepted, as BankID judges it: `low`, `moderate`, or empty for any.',
  })
  @IsIn(['', 'low', 'moderate'])
  highestRisk: '' | 'low' | 'moderate';

  @FromEnv('FARLED_BANKID_RETURN_RISK', {
    default: true,
    description: 'Have BankID tell the risk of each login and signing; it is kept with the signature.',
  })
  @IsBoolean()
  returnsRisk: boolean;

  @FromEnv('FARLED_BANKID_LOGIN_EVIDENCE_DAYS', {
    default: 365,
    description:
      'How long the answer of a login is kept as evidence. Those of signatures and calls live with their case.',
  })
  @IsInt()
  @Min(1)
  @Max(3650)
  loginEvidenceDays: number;

  @FromEnv('FARLED_BANKID_TIMEOUT_MS', { default: 5000, description: 'Longest wait for one answer of BankID.' })
  @IsInt()
  @Min(500)
  @Max(30_000)
  timeoutMs: number;

  /** What every order asks of the BankID that answers it. */
  get requirement(): BankIdRequirement {
    const { certificatePolicies } = this;
    return {
      ...(this.asksForPinCode ? { pinCode: true } : {}),
      ...(certificatePolicies.length > 0 ? { certificatePolicies } : {}),
      ...(this.highestRisk ? { risk: this.highestRisk } : {}),
    };
  }
}
