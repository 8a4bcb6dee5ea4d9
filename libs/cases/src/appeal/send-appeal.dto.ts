import { NoPersonalNumber } from '@farled/infra';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);

/** How a decision should be changed, and why (förvaltningslagen 43 §), with files. */
export class SendAppealDto {
  @Transform(trimmed)
  @IsString()
  @MinLength(3)
  @MaxLength(20_000)
  @NoPersonalNumber()
  text: string;

  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  documents: string[];
}
