import { IsObject, Matches } from 'class-validator';
import { ActDto } from './act.dto';

/** New values for variables of one scope. */
export class SetVariablesDto extends ActDto {
  @Matches(/^(\d{1,18}|[1-8]\d{18})$/)
  scopeKey: string;

  @IsObject()
  variables: Record<string, unknown>;
}
