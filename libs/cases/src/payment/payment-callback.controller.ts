import { Public, WithoutCsrf } from '@farled/infra';
import { Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { PaymentCallbacks } from './payment-callbacks';

/** Where payment providers call. There is no session: each says the key of the attempt that it was given. */
@Controller('api/callbacks')
export class PaymentCallbackController {
  constructor(private readonly callbacks: PaymentCallbacks) {}

  @Post('swish')
  @Public()
  @WithoutCsrf()
  @HttpCode(200)
  async swish(@Headers('callbackidentifier') key?: string): Promise<object> {
    await this.callbacks.take('swish', key);
    return {};
  }

  @Post('card')
  @Public()
  @WithoutCsrf()
  @HttpCode(200)
  async card(@Headers('authorization') key?: string): Promise<object> {
    await this.callbacks.take('card', key);
    return {};
  }
}
