import { IsString, MaxLength } from 'class-validator';

/** Names an order that was started from this browser. */
export class OrderDto {
  @IsString()
  @MaxLength(60)
  orderId: string;
}
