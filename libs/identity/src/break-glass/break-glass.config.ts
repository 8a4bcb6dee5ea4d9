import { FromEnv } from '@farled/infra';
import { STAFF_ROLES, type StaffRole } from '@farled/kernel';
import { IsArray, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

/** The local account for when no identity provider answers. Off unless its hash is set. */
export class BreakGlassConfig {
  @FromEnv('FARLED_BREAK_GLASS_HASH', {
    secret: true,
    description:
      'Hash of the secret that opens the break-glass account; `node tools/break-glass.cjs` makes both. Without it the ' +
      'account is off.',
  })
  @IsOptional()
  @Matches(/^scrypt\$\d+\$\d+\$\d+\$[\w-]{22,}\$[\w-]{40,}$/, { message: 'must be made by tools/break-glass.cjs' })
  hash?: string;

  @FromEnv('FARLED_BREAK_GLASS_ROLES', {
    default: 'operator,administrator',
    description: 'What the break-glass account may be, separated by commas.',
  })
  @IsArray()
  @IsIn(STAFF_ROLES, { each: true })
  roles: StaffRole[];

  @FromEnv('FARLED_BREAK_GLASS_MINUTES', { default: 60, description: 'So long a break-glass login counts.' })
  @IsInt()
  @Min(5)
  @Max(480)
  minutes: number;
}
