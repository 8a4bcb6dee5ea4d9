import { IsOptional, IsString, IsUUID, MaxLength, MinLength, ValidateIf } from 'class-validator';

/** What every action says: which one it is, and why. */
export class ActDto {
  /** Made by the page; the same one twice is the same action. */
  @IsUUID()
  id: string;

  @IsString()
  @MinLength(3)
  @MaxLength(200)
  reason: string;

  /** The latest action that the page has seen on the instance; null when it saw none. */
  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  seen?: string | null;
}
