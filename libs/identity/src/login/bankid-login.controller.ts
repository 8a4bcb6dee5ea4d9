import { LoginLimit, Public } from '@farled/infra';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { OrderView } from '../orders/order-view';
import { BankIdLogin } from './bankid-login';
import { BankIdLoginDto, BankIdOrderDto } from './bankid-login.dto';

/** Login of residents with BankID. */
@Controller('api/login/bankid')
export class BankIdLoginController {
  constructor(private readonly login: BankIdLogin) {}

  @Public()
  @LoginLimit()
  @Post()
  @HttpCode(200)
  start(@Req() request: Request, @Body() { device }: BankIdLoginDto): Promise<OrderView> {
    return this.login.start(request, device);
  }

  @Public()
  @Post('poll')
  @HttpCode(200)
  poll(@Req() request: Request, @Body() { orderId }: BankIdOrderDto): Promise<OrderView> {
    return this.login.poll(request, orderId);
  }

  @Public()
  @Post('cancel')
  @HttpCode(204)
  cancel(@Req() request: Request, @Body() { orderId }: BankIdOrderDto): Promise<void> {
    return this.login.cancel(request, orderId);
  }
}
