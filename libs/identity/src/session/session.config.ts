import { FromEnv, mustBeOwnSecret } from '@farled/infra';
import { IsInt, IsString, Max, Min } from 'class-validator';

/** How long a session lives. */
export class SessionConfig {
  @FromEnv('FARLED_SESSION_SECRET', {
    default: 'demo-session-secret-of-no-real-installation',
    secret: true,
    description: 'Signs the session cookie.',
    production: mustBeOwnSecret,
  })
  @IsString()
  secret: string;

  @FromEnv('FARLED_SESSION_IDLE_MINUTES', { default: 30, description: 'A session ends after so long without a click.' })
  @IsInt()
  @Min(1)
  @Max(240)
  idleMinutes: number;

  @FromEnv('FARLED_SESSION_HOURS', { default: 8, description: 'A session ends after so long in any case.' })
  @IsInt()
  @Min(1)
  @Max(24)
  absoluteHours: number;

  get idleMs(): number {
    return this.idleMinutes * 60_000;
  }

  get absoluteMs(): number {
    return this.absoluteHours * 3_600_000;
  }
}
