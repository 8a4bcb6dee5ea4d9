import { CurrentActor, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { WithdrawDto } from './withdraw.dto';
import { WithdrawalService } from './withdrawal.service';

/** A resident takes her application back. */
@Controller('api/cases/:id')
export class WithdrawalController {
  constructor(private readonly withdrawals: WithdrawalService) {}

  @Post('withdraw')
  @Policy('case.withdraw')
  @HttpCode(204)
  withdraw(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { reason }: WithdrawDto): Promise<void> {
    return this.withdrawals.withdraw(actor, id, reason);
  }
}
