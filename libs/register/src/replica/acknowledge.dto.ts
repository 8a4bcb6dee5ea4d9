import { IsString, Matches, MaxLength } from 'class-validator';

/** The alarm that an operator has looked into. */
export class AcknowledgeDto {
  @Matches(/^register\.[a-z-]{1,60}$/)
  code: string;

  @IsString()
  @MaxLength(100)
  reference: string;
}
