import { FromEnv, mustBeOutside, mustBeSet, sandboxSystem } from '@farled/infra';
import { IsInt, IsString, IsUrl, Matches, Max, Min } from 'class-validator';

const HTTPS = { require_tld: false, protocols: ['https'] };

/** Mina ombud, Bolagsverket's service of digital mandates, version 2. */
export class MinaOmbudConfig {
  @FromEnv('FARLED_MINA_OMBUD_URL', {
    default: sandboxSystem('/dfm/formedlare/v2'),
    description: 'Address of Mina ombud, version 2.',
    production: mustBeOutside,
  })
  @IsUrl(HTTPS)
  url: string;

  @FromEnv('FARLED_MINA_OMBUD_TOKEN_URL', {
    default: sandboxSystem('/auth/realms/dfm/protocol/openid-connect/token'),
    description: "Address of Mina ombud's OAuth2 server.",
    production: mustBeOutside,
  })
  @IsUrl(HTTPS)
  tokenUrl: string;

  @FromEnv('FARLED_MINA_OMBUD_CLIENT_ID', {
    default: 'farled',
    description: 'Client id at Mina ombud.',
    production: mustBeSet,
  })
  @IsString()
  clientId: string;

  @FromEnv('FARLED_MINA_OMBUD_SECRET_FILE', {
    default: 'mina-ombud.secret',
    description: 'File with the client secret at Mina ombud, in the folder of certificates.',
  })
  @IsString()
  secretFile: string;

  @FromEnv('FARLED_MINA_OMBUD_CA', {
    default: 'sandbox-ca.crt',
    description: "Authority that signs Mina ombud's certificate (PEM), in the folder of certificates.",
    production: mustBeSet,
  })
  @IsString()
  authority: string;

  @FromEnv('FARLED_MINA_OMBUD_THIRD_PARTY', {
    default: '2021004748',
    description: 'Organisation number of the municipality, ten digits, as the third party (tredje man) of mandates.',
    production: mustBeSet,
  })
  @Matches(/^\d{10}$/)
  thirdParty: string;

  @FromEnv('FARLED_MINA_OMBUD_CONTACT_PERMISSION', {
    default: '0d6f2d4e-3a4b-4f0e-8a57-5d0c3c1f7a30',
    description: 'Permission in Mina ombud by which an agent may say how the giver is reached, as registered there.',
    production: mustBeSet,
  })
  @IsString()
  contactPermission: string;

  @FromEnv('FARLED_MINA_OMBUD_SERVICE', {
    default: 'farled',
    description: 'Name by which the e-services are known at Mina ombud (X-Service-Name).',
  })
  @Matches(/^[\w.-]{1,60}$/)
  service: string;

  @FromEnv('FARLED_MINA_OMBUD_ISSUER', {
    default: 'https://farled.example',
    description: 'Issuer of the tokens that tell Mina ombud who the user is, as registered there.',
    production: mustBeSet,
  })
  @IsString()
  issuer: string;

  @FromEnv('FARLED_MINA_OMBUD_CERTIFICATE', {
    default: 'saml-sp.crt',
    description: 'Certificate of the RSA key that signs who the user is (PEM), in the folder of certificates.',
  })
  @IsString()
  certificate: string;

  @FromEnv('FARLED_MINA_OMBUD_KEY', {
    default: 'saml-sp.key',
    description: 'That key (PEM), in the folder of certificates.',
  })
  @IsString()
  key: string;

  @FromEnv('FARLED_MINA_OMBUD_TIMEOUT_MS', {
    default: 5000,
    description: 'Longest wait for Mina ombud.',
  })
  @IsInt()
  @Min(100)
  @Max(30_000)
  timeoutMs: number;
}
