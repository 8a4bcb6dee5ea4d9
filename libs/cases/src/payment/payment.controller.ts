import { CurrentActor, type Language, Limited, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { sendDownload } from '../case/download';
import { BeginPaymentDto } from './begin-payment.dto';
import { type PaymentAddress, PaymentService } from './payment.service';
import { PaymentReceipts } from './payment-receipts';

/** What a resident has to pay in a case. */
@Controller('api/cases/:caseId/payments')
export class PaymentController {
  constructor(
    private readonly payments: PaymentService,
    private readonly receipts: PaymentReceipts,
  ) {}

  @Get()
  @Policy('payment.read-own', 'cases:read')
  list(@CurrentActor() actor: Actor, @Param('caseId') caseId: string, @ReaderLanguage() language: Language) {
    return this.payments.list(actor, caseId, language);
  }

  @Post(':paymentId/attempts')
  @Policy('payment.pay')
  @Limited('look-up')
  @HttpCode(200)
  async begin(
    @CurrentActor() actor: Actor,
    @Param() address: PaymentAddress,
    @Body() choice: BeginPaymentDto,
    @ReaderLanguage() language: Language,
  ) {
    await this.payments.begin(actor, address, choice);
    return this.payments.list(actor, address.caseId, language);
  }

  @Post(':paymentId/cancel')
  @Policy('payment.pay')
  @HttpCode(200)
  async cancel(@CurrentActor() actor: Actor, @Param() address: PaymentAddress, @ReaderLanguage() language: Language) {
    await this.payments.cancel(actor, address);
    return this.payments.list(actor, address.caseId, language);
  }

  @Get(':paymentId/receipt.pdf')
  @Policy('payment.read-own', 'cases:read')
  async receipt(
    @CurrentActor() actor: Actor,
    @Param() address: PaymentAddress,
    @ReaderLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return sendDownload(response, await this.receipts.pdf(actor, address, language));
  }
}
