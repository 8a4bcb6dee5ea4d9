import { IsString, MaxLength } from 'class-validator';

/** Which element of the other version an element becomes. */
export class MappingDto {
  @IsString()
  @MaxLength(200)
  sourceElementId: string;

  @IsString()
  @MaxLength(200)
  targetElementId: string;
}
