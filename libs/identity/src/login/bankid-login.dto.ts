import { IsIn, IsUUID } from 'class-validator';
import type { BankIdDevice } from '../orders/bankid-order.entity';

/** Begins a login. */
export class BankIdLoginDto {
  /** `same`: the app is on this device. `other`: the person scans a QR code. */
  @IsIn(['same', 'other'])
  device: BankIdDevice;
}

/** Names the login that this browser has begun. */
export class BankIdOrderDto {
  @IsUUID()
  orderId: string;
}
