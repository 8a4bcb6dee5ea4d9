import { FromEnv } from '@farled/infra';
import { IsArray, IsBoolean, Matches } from 'class-validator';

/** What a resident is shown of who has read her data. */
export class AccessLogConfig {
  @FromEnv('FARLED_ACCESS_LOG_NAMES', {
    default: false,
    description: 'Residents see the name of the officer who has read their data, not only role and department.',
  })
  @IsBoolean()
  showsNames: boolean;

  @FromEnv('FARLED_ACCESS_LOG_WITHHELD', {
    default: '',
    description:
      'Purposes of reading that the law forbids to tell the person about, each with its section: `purpose=OSL 18:1`, separated by commas. Empty: everything is shown.',
  })
  @IsArray()
  @Matches(/^[^=]+=\S.*\d/, { each: true, message: 'withheld must name the law: purpose=OSL 18:1' })
  withheld: string[];

  /** The purposes themselves. */
  get withheldPurposes(): string[] {
    return this.withheld.map((rule) => rule.split('=', 1)[0]?.trim() ?? '');
  }
}
