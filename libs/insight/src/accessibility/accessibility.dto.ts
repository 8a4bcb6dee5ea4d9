import { NoPersonalNumber } from '@farled/infra';
import { IsEmail, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

/** An obstacle that somebody has met. */
export class NewAccessibilityReportDto {
  @IsString()
  @MaxLength(200)
  @NoPersonalNumber()
  place: string;

  @IsString()
  @MinLength(5)
  @MaxLength(3000)
  @NoPersonalNumber()
  text: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string;
}

/** What was done about it. */
export class HandleReportDto {
  @IsString()
  @MinLength(3)
  @MaxLength(1000)
  @NoPersonalNumber()
  note: string;
}
