import { FromEnv } from '@farled/infra';
import { IsString, Matches } from 'class-validator';

/** Where it lands when somebody says that the municipality has a fact wrong. */
export class RectificationConfig {
  @FromEnv('FARLED_RECTIFICATION_UNIT', {
    default: 'none',
    description: 'Code of the organisation unit that answers requests to put a fact right; `none`: every officer does.',
  })
  @Matches(/^[a-z][a-z0-9-]*$/)
  unitCode: string;

  @FromEnv('FARLED_RECTIFICATION_DEPARTMENT', {
    default: 'Kommunledning',
    description: 'Department that the diary names for such requests.',
  })
  @IsString()
  department: string;

  @FromEnv('FARLED_RECTIFICATION_SERIES', { default: 'KS', description: 'Series of the diary for such requests.' })
  @Matches(/^[A-ZÅÄÖ]{1,6}$/)
  series: string;

  @FromEnv('FARLED_RECTIFICATION_CLASS', {
    default: 'K-1.5',
    description: 'Class of such requests in the municipality’s classification.',
  })
  @IsString()
  classCode: string;

  get unit(): string | null {
    return this.unitCode === 'none' ? null : this.unitCode;
  }
}
