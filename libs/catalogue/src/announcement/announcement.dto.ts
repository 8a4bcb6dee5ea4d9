import { NoPersonalNumber } from '@farled/infra';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { ANNOUNCEMENT_KINDS, type AnnouncementKind } from './announcement.entity';

const TITLE = 120;
const TEXT = 1000;

/** A new notice about e-services. */
export class NewAnnouncementDto {
  @IsIn(ANNOUNCEMENT_KINDS)
  kind: AnnouncementKind;

  @IsString()
  @MinLength(3)
  @MaxLength(TITLE)
  @NoPersonalNumber()
  titleSv: string;

  @IsString()
  @MinLength(3)
  @MaxLength(TITLE)
  @NoPersonalNumber()
  titleEn: string;

  @IsString()
  @MaxLength(TEXT)
  @NoPersonalNumber()
  textSv: string;

  @IsString()
  @MaxLength(TEXT)
  @NoPersonalNumber()
  textEn: string;

  /** Slugs; none means all. */
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  services: string[];

  @IsBoolean()
  closesServices: boolean;

  /** From when it is announced; at once when left out. */
  @IsOptional()
  @IsISO8601({ strict: true })
  showFrom?: string;

  @IsISO8601({ strict: true })
  startsAt: string;

  /** Left out: until somebody ends it. */
  @IsOptional()
  @IsISO8601({ strict: true })
  endsAt?: string;
}

/** What a notice says from now on. */
export class AnnouncementDto extends NewAnnouncementDto {
  @IsInt()
  @Min(1)
  revision: number;
}
