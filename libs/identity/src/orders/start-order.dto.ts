import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { BankIdDevice } from './bankid-order.entity';

/** Begins an order: where the BankID is, and where one comes back to. */
export class StartOrderDto {
  /** `same`: the app is on this device. `other`: the person scans a QR code. */
  @IsIn(['same', 'other'])
  device: BankIdDevice;

  /** Path of the page that begins it, within the portal. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(/^\/(?![/\\])[^#\s]*$/)
  returnTo?: string;

  /** True when the screen takes touches: an iPad says that it is a Mac. */
  @IsOptional()
  @IsBoolean()
  hasTouch?: boolean;
}
