import { FromEnv, mustBeOutside, mustBeSet, sandboxSystem } from '@farled/infra';
import { IsInt, IsString, IsUrl, Max, Min } from 'class-validator';

const HTTPS = { require_tld: false, protocols: ['https'] };

/** Lantmäteriet's property register: who has title to what. */
export class PropertyRegisterConfig {
  @FromEnv('FARLED_PROPERTY_REGISTER_URL', {
    default: sandboxSystem('/distribution/produkter/inskrivning/v3'),
    description: "Address of Lantmäteriet's register of titles (Inskrivning Direkt), version 3.",
    production: mustBeOutside,
  })
  @IsUrl(HTTPS)
  url: string;

  @FromEnv('FARLED_PROPERTY_REGISTER_TOKEN_URL', {
    default: sandboxSystem('/token'),
    description: "Address of Lantmäteriet's OAuth2 server.",
    production: mustBeOutside,
  })
  @IsUrl(HTTPS)
  tokenUrl: string;

  @FromEnv('FARLED_PROPERTY_REGISTER_CLIENT_ID', {
    default: 'farled',
    description: 'Client id (consumer key) at Lantmäteriet.',
    production: mustBeSet,
  })
  @IsString()
  clientId: string;

  @FromEnv('FARLED_PROPERTY_REGISTER_SCOPE', {
    default: 'inskrivning_direkt_v3_read',
    description: "Scope asked for at Lantmäteriet's OAuth2 server.",
  })
  @IsString()
  scope: string;

  @FromEnv('FARLED_PROPERTY_REGISTER_SECRET_FILE', {
    default: 'lantmateriet.secret',
    description: 'File with the client secret at Lantmäteriet, in the folder of certificates.',
  })
  @IsString()
  secretFile: string;

  @FromEnv('FARLED_PROPERTY_REGISTER_CA', {
    default: 'sandbox-ca.crt',
    description: "Authority that signs Lantmäteriet's certificate (PEM), in the folder of certificates.",
    production: mustBeSet,
  })
  @IsString()
  authority: string;

  @FromEnv('FARLED_PROPERTY_REGISTER_TIMEOUT_MS', {
    default: 5000,
    description: 'Longest wait for Lantmäteriet.',
  })
  @IsInt()
  @Min(100)
  @Max(30_000)
  timeoutMs: number;

  @FromEnv('FARLED_PROPERTY_FRESH_HOURS', {
    default: 24,
    description: 'How old an answer about what somebody owns may be before Lantmäteriet is asked again.',
  })
  @IsInt()
  @Min(0)
  @Max(720)
  freshHours: number;
}
