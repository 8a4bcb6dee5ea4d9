import { IsString, MaxLength, MinLength } from 'class-validator';

/** The file, of those in the folder of deliveries, from which the register is filled. */
export class FillDto {
  @IsString()
  @MinLength(1)
  @MaxLength(255)
  fileName: string;
}
