import { IsInt, Max, Min } from 'class-validator';
import { FromEnv } from '../config/from-env';

/** How long the audit log is kept. */
export class AuditConfig {
  @FromEnv('FARLED_AUDIT_YEARS', {
    default: 10,
    description: 'Rows of the audit log are disposed of after so many years; the chain of seals stays and still holds.',
  })
  @IsInt()
  @Min(2)
  @Max(100)
  years: number;
}
