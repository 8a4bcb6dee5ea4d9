import { ArrayMaxSize, IsArray, IsString, Matches, MaxLength } from 'class-validator';
import { ActDto } from './act.dto';

/** Elements to begin, by id, and element instances to end, by key. */
export class ModifyDto extends ActDto {
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  activate: string[];

  @IsArray()
  @ArrayMaxSize(50)
  @Matches(/^(\d{1,18}|[1-8]\d{18})$/, { each: true })
  terminate: string[];
}
