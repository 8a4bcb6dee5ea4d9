import { Transform } from 'class-transformer';
import { IsString, MaxLength, MinLength } from 'class-validator';

const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);

/** Why an officer closes a case whose process has been cancelled. */
export class CloseCaseDto {
  @Transform(trimmed)
  @IsString()
  @MinLength(3)
  @MaxLength(2_000)
  reason: string;
}
