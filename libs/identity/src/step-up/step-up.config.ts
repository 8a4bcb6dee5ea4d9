import { FromEnv } from '@farled/infra';
import { ArrayUnique, IsArray, Matches } from 'class-validator';

/** Before which actions staff identify themselves anew, and how strongly. */
export class StepUpConfig {
  @FromEnv('FARLED_STEP_UP', {
    default:
      'case.open-protected=15,person.open-protected=15,task.complete=120,operation.act=30,operation.read-data=30,organisation.change=60',
    description:
      'Actions before which a member of staff must have identified herself within so many minutes, and if wanted at a ' +
      'level of assurance: `action=minutes` or `action=minutes:level`, separated by commas.',
  })
  @IsArray()
  @ArrayUnique()
  @Matches(/^[a-z-]+\.[a-z-]+=\d{1,4}(:[234])?$/, { each: true, message: 'rules must look like action=minutes:level' })
  rules: string[];
}
