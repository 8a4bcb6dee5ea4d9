import { CurrentActor, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { sendDownload } from '../case/download';
import { LedgerService } from './ledger.service';
import { LedgerPeriodDto } from './ledger-period.dto';
import { OfficerPayments } from './officer-payments';

/** Payments as the municipality's own people see them. */
@Controller('api')
export class OfficerPaymentController {
  constructor(
    private readonly payments: OfficerPayments,
    private readonly ledger: LedgerService,
  ) {}

  @Get('officer/cases/:id/payments')
  @Policy('case.read')
  list(@CurrentActor() actor: Actor, @Param('id') id: string, @ReaderLanguage() language: Language) {
    return this.payments.list(actor, id, language);
  }

  @Get('ledger')
  @Policy('payment.ledger')
  days(@CurrentActor() actor: Actor, @Query() period: LedgerPeriodDto) {
    return this.ledger.days(actor, period);
  }

  @Get('ledger/rows.csv')
  @Policy('payment.ledger')
  async rows(
    @CurrentActor() actor: Actor,
    @Query() period: LedgerPeriodDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return sendDownload(response, await this.ledger.csv(actor, period));
  }
}
