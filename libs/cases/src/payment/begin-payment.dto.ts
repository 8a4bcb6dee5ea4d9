import { IsIn, IsOptional, Matches } from 'class-validator';
import { PAYMENT_METHODS, type PaymentMethod } from './payment-attempt.entity';

/** How somebody wants to pay. */
export class BeginPaymentDto {
  @IsIn(PAYMENT_METHODS)
  method: PaymentMethod;

  /** A mobile number, Swedish or with its country code. */
  @IsOptional()
  @Matches(/^\+?[0-9][0-9 -]{6,18}[0-9]$/)
  phone?: string;
}
