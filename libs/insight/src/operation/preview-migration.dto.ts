import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, Min, ValidateNested } from 'class-validator';
import { MappingDto } from './mapping.dto';

/** The version to move to; what is not mapped goes to the element of the same id. */
export class PreviewMigrationDto {
  @IsInt()
  @Min(1)
  version: number;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => MappingDto)
  mapping?: MappingDto[];
}
