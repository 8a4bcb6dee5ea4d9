import { IsUUID } from 'class-validator';

/** Names the login that this browser has begun. */
export class BankIdOrderDto {
  @IsUUID()
  orderId: string;
}
