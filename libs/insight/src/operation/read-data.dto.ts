import { NoPersonalNumber } from '@farled/infra';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { ListPartDto } from './list-part.dto';

/** Why somebody wants to see what an instance holds; it goes into the audit log. */
export class ReadDataDto extends ListPartDto {
  @IsString()
  @MinLength(3)
  @MaxLength(200)
  @NoPersonalNumber()
  purpose: string;
}
