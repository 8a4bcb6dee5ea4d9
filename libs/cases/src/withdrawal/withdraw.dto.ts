import { NoPersonalNumber } from '@farled/infra';
import { Transform } from 'class-transformer';
import { IsString, MaxLength } from 'class-validator';

const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);

/** Why an application is taken back; she need not say. */
export class WithdrawDto {
  @Transform(trimmed)
  @IsString()
  @MaxLength(2_000)
  @NoPersonalNumber()
  reason: string;
}
