import { IsOptional, IsUUID, Matches } from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Who acts for whom, and when. */
export class NewDeputyDto {
  @IsUUID()
  deputyId: string;

  /** Somebody else than oneself: an administrator arranges it for one who is ill. */
  @IsOptional()
  @IsUUID()
  absentId?: string;

  @Matches(DAY)
  fromDay: string;

  @Matches(DAY)
  toDay: string;
}

/** For whom to act from now on; without it, for oneself again. */
export class ActAsDeputyDto {
  @IsOptional()
  @IsUUID()
  absentId?: string;
}
