import { FromEnv } from '@farled/infra';
import { IsOptional, IsString } from 'class-validator';

/** The staff's identity providers, when there are others than the one of FARLED_SAML_*. */
export class StaffProvidersConfig {
  @FromEnv('FARLED_STAFF_PROVIDERS', {
    description:
      'File (YAML) with the identity providers of staff, OpenID Connect and SAML; see docs/how-to/connect-an-idp.md. ' +
      'Without it there is one, described by FARLED_SAML_*.',
  })
  @IsOptional()
  @IsString()
  file?: string;
}
