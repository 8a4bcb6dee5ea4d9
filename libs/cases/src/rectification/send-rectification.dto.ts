import { IsIn, IsString, IsUUID, Matches, MaxLength, MinLength, ValidateIf } from 'class-validator';

/** The registers of which somebody may say that a fact is wrong; `other` is anything else that the municipality has. */
const SOURCES = [
  ...(['population-register', 'contact-register', 'case-register', 'property-register'] as const),
  ...(['company-register', 'other'] as const),
] as const;

/** What is wrong, in which register, and about whom. */
export class SendRectificationDto {
  /** Made by the page when the form is opened. */
  @IsUUID()
  requestKey: string;

  @IsIn(['self', 'represented'])
  about: 'self' | 'represented';

  @IsIn(SOURCES)
  source: (typeof SOURCES)[number];

  /** Which fact of the register; null when something is missing, or it is about something else. */
  @ValidateIf((sent: SendRectificationDto) => sent.key !== null)
  @IsString()
  @MaxLength(60)
  key: string | null;

  /** What is wrong, and how it should be. */
  @IsString()
  @MinLength(3)
  @MaxLength(4000)
  @Matches(/\S/)
  text: string;
}
