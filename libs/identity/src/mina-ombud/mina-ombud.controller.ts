import { Public } from '@farled/infra';
import { Controller, Get } from '@nestjs/common';
import { UserTokens } from './user-tokens';

/** Where Mina ombud fetches the key by which it checks who our users are. */
@Controller('api/mina-ombud')
export class MinaOmbudController {
  constructor(private readonly users: UserTokens) {}

  @Get('jwks')
  @Public()
  keys() {
    return this.users.keySet();
  }
}
