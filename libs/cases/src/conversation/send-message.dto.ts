import { NoPersonalNumber } from '@farled/infra';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);

/** A message with the files that were uploaded for it. */
export class SendMessageDto {
  /** Made by the page when the form is opened: sent twice, it is one message. */
  @IsUUID()
  requestKey: string;

  @Transform(trimmed)
  @IsString()
  @MinLength(1)
  @MaxLength(10_000)
  @NoPersonalNumber()
  text: string;

  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  documents: string[];
}
