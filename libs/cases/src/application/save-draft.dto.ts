import { IsInt, IsObject, IsOptional, IsString, MaxLength, Min } from 'class-validator';

/** What the resident has filled in, on top of which revision. */
export class SaveDraftDto {
  @IsObject()
  answers: Record<string, unknown>;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  page?: string | null;

  @IsInt()
  @Min(1)
  revision: number;
}
