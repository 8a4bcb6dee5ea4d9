import { IsBoolean, IsString, MaxLength } from 'class-validator';

/** Whether an e-service is a favourite from now on. */
export class FavouriteDto {
  @IsString()
  @MaxLength(60)
  service: string;

  @IsBoolean()
  isFavourite: boolean;
}
