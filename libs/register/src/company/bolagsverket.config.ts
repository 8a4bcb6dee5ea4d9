import { FromEnv, mustBeOutside, mustBeSet, sandboxSystem } from '@farled/infra';
import { IsInt, IsString, IsUrl, Max, Min } from 'class-validator';

const HTTPS = { require_tld: false, protocols: ['https'] };

/** Bolagsverket's registers: the open one of companies, and the one by agreement that says who may sign. */
export class BolagsverketConfig {
  @FromEnv('FARLED_BOLAGSVERKET_URL', {
    default: sandboxSystem('/vardefulla-datamangder/v1'),
    description: "Address of Bolagsverket's open company register (värdefulla datamängder), version 1.",
    production: mustBeOutside,
  })
  @IsUrl(HTTPS)
  url: string;

  @FromEnv('FARLED_BOLAGSVERKET_SIGNATORIES_URL', {
    default: sandboxSystem('/foretagsinformation/v4'),
    description: "Address of Bolagsverket's Företagsinformation, version 4: who may sign for a company.",
    production: mustBeOutside,
  })
  @IsUrl(HTTPS)
  signatoriesUrl: string;

  @FromEnv('FARLED_BOLAGSVERKET_TOKEN_URL', {
    default: sandboxSystem('/oauth2/token'),
    description: "Address of Bolagsverket's OAuth2 server.",
    production: mustBeOutside,
  })
  @IsUrl(HTTPS)
  tokenUrl: string;

  @FromEnv('FARLED_BOLAGSVERKET_CLIENT_ID', {
    default: 'farled',
    description: 'Client id at Bolagsverket.',
    production: mustBeSet,
  })
  @IsString()
  clientId: string;

  @FromEnv('FARLED_BOLAGSVERKET_SCOPE', {
    default: 'vardefulla-datamangder:read foretagsinformation:read',
    description: "Scopes asked for at Bolagsverket's OAuth2 server.",
  })
  @IsString()
  scope: string;

  @FromEnv('FARLED_BOLAGSVERKET_SECRET_FILE', {
    default: 'bolagsverket.secret',
    description: 'File with the client secret at Bolagsverket, in the folder of certificates.',
  })
  @IsString()
  secretFile: string;

  @FromEnv('FARLED_BOLAGSVERKET_CA', {
    default: 'sandbox-ca.crt',
    description: "Authority that signs Bolagsverket's certificate (PEM), in the folder of certificates.",
    production: mustBeSet,
  })
  @IsString()
  authority: string;

  @FromEnv('FARLED_BOLAGSVERKET_TIMEOUT_MS', {
    default: 5000,
    description: 'Longest wait for Bolagsverket.',
  })
  @IsInt()
  @Min(100)
  @Max(30_000)
  timeoutMs: number;

  @FromEnv('FARLED_COMPANY_FRESH_HOURS', {
    default: 24,
    description:
      'How old an answer about a company may be before Bolagsverket is asked again; it allows 60 calls a minute.',
  })
  @IsInt()
  @Min(0)
  @Max(720)
  freshHours: number;
}
