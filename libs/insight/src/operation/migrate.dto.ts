import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, Min, ValidateNested } from 'class-validator';
import { ActDto } from './act.dto';
import { MappingDto } from './mapping.dto';

/** Moves an instance to another version, as the preview showed it. */
export class MigrateDto extends ActDto {
  @IsInt()
  @Min(1)
  version: number;

  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => MappingDto)
  mapping: MappingDto[];
}
