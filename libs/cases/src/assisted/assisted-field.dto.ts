import { IsOptional, Matches } from 'class-validator';

/** The field of the form that a file answers; without one it is the paper that came. */
export class AssistedFieldDto {
  @IsOptional()
  @Matches(/^\w{1,60}$/)
  field?: string;
}
