import { FromEnv, mustBeOwnSecret } from '@farled/infra';
import { IsInt, IsString, Max, Min } from 'class-validator';
import type { Login } from './session-data';

const MINUTE = 60_000;

/** How long a session may live, in milliseconds. */
export interface SessionLimits {
  readonly idleMs: number;
  readonly absoluteMs: number;
}

/** How long a session lives: residents and staff each have their limits. */
export class SessionConfig {
  @FromEnv('FARLED_SESSION_SECRET', {
    default: 'demo-session-secret-of-no-real-installation',
    secret: true,
    description: 'Signs the session cookie.',
    production: mustBeOwnSecret,
  })
  @IsString()
  secret: string;

  @FromEnv('FARLED_SESSION_IDLE_MINUTES', {
    default: 30,
    description: "A resident's session ends after so long without a click.",
  })
  @IsInt()
  @Min(5)
  @Max(240)
  idleMinutes: number;

  @FromEnv('FARLED_SESSION_HOURS', { default: 8, description: "A resident's session ends after so long in any case." })
  @IsInt()
  @Min(1)
  @Max(24)
  absoluteHours: number;

  @FromEnv('FARLED_STAFF_SESSION_IDLE_MINUTES', {
    default: 30,
    description: 'The session of a member of staff ends after so long without a click.',
  })
  @IsInt()
  @Min(5)
  @Max(240)
  staffIdleMinutes: number;

  @FromEnv('FARLED_STAFF_SESSION_HOURS', {
    default: 10,
    description: 'The session of a member of staff ends after so long in any case: a working day.',
  })
  @IsInt()
  @Min(1)
  @Max(24)
  staffAbsoluteHours: number;

  @FromEnv('FARLED_SESSION_WARNING_SECONDS', {
    default: 120,
    description:
      'The pages warn so long before a session ends, and it can be extended (WCAG 2.2.1 asks for 20 seconds).',
  })
  @IsInt()
  @Min(20)
  @Max(240)
  warningSeconds: number;

  limits(kind: Login['kind']): SessionLimits {
    const isStaff = kind === 'staff';
    const idleMs = (isStaff ? this.staffIdleMinutes : this.idleMinutes) * MINUTE;
    return { idleMs, absoluteMs: (isStaff ? this.staffAbsoluteHours : this.absoluteHours) * 60 * MINUTE };
  }
}
