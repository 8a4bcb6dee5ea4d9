import { FromEnv } from '@farled/infra';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

/** Which apps residents may let into the API, and for how long. */
export class AppsConfig {
  @FromEnv('FARLED_APPS', {
    description:
      'File (YAML) with the apps that residents may let act for them; see docs/how-to/build-an-app.md. Without it there is none.',
  })
  @IsOptional()
  @IsString()
  file?: string;

  @FromEnv('FARLED_APP_DAYS', {
    default: 90,
    description: "A resident's yes to an app is worth so many days; then she is asked again.",
  })
  @IsInt()
  @Min(1)
  @Max(365)
  days: number;

  @FromEnv('FARLED_APP_TOKEN_MINUTES', {
    default: 10,
    description: "An app's access token is worth so long; it gets another by its refresh token.",
  })
  @IsInt()
  @Min(1)
  @Max(60)
  tokenMinutes: number;
}
