import { FromEnv, mustBe, sandboxPage } from '@farled/infra';
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

  @FromEnv('FARLED_DEMO_STAFF_OIDC', {
    default: (env) => (env.NODE_ENV === 'production' ? 'none' : sandboxPage('/oidc')(env)),
    description:
      "The sandbox's OpenID provider, which the demo offers beside the SAML one; `none` offers SAML alone. Real ones " +
      'are described in FARLED_STAFF_PROVIDERS.',
    production: mustBe('none'),
  })
  @IsString()
  demoIssuer: string;
}
