import { HttpConfig, LoginLimit, Public } from '@farled/infra';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { orderBrowser } from '../orders/order-browser';
import type { OrderView } from '../orders/order-view';
import { StartOrderDto } from '../orders/start-order.dto';
import { BankIdLogin } from './bankid-login';
import { BankIdOrderDto } from './bankid-login.dto';

/** Login of residents with BankID. */
@Controller('api/login/bankid')
export class BankIdLoginController {
  constructor(
    private readonly login: BankIdLogin,
    private readonly http: HttpConfig,
  ) {}

  @Public()
  @LoginLimit()
  @Post()
  @HttpCode(200)
  start(@Req() request: Request, @Body() { device, ...page }: StartOrderDto): Promise<OrderView> {
    const browser = orderBrowser(request, this.http.publicUrl, page);
    return this.login.start(request, { device, endUserIp: request.ip ?? '', browser });
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
