import { FromEnv } from '@farled/infra';
import { IsString } from 'class-validator';

/** Where the accessibility statement is. */
export class AccessibilityConfig {
  @FromEnv('FARLED_ACCESSIBILITY_STATEMENT', {
    default: 'processes/accessibility.yaml',
    description: 'File with the accessibility statement: status, method, known shortcomings.',
  })
  @IsString()
  statement: string;
}
