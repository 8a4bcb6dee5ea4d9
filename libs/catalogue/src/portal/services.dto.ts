import { IsOptional, IsString, MaxLength } from 'class-validator';

/** What a resident looks for. */
export class ServicesQueryDto {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}
