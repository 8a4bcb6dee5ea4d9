import { type OrderView, StartOrderDto } from '@farled/identity';
import { CurrentActor, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { OrderDto } from './order.dto';
import type { Signables } from './signable';
import type { SignatureDesk } from './signature-desk';

/** The routes by which things of one kind are read and signed with BankID. */
export function bankIdRoutes(policy: string) {
  abstract class BankIdRoutes {
    constructor(
      readonly things: Signables,
      readonly desk: SignatureDesk,
    ) {}

    /** What is to be signed, in the words that the signer reads. */
    @Get(':id/signature')
    @Policy(policy)
    async toSign(@CurrentActor() actor: Actor, @Param('id') id: string) {
      const { visibleText, sha256, isSigned } = await this.things.find(actor, id);
      return { visibleText, sha256, signed: isSigned };
    }

    @Post(':id/bankid')
    @Policy(policy)
    @HttpCode(200)
    async start(
      @CurrentActor() actor: Actor,
      @Param('id') id: string,
      @Body() page: StartOrderDto,
      @Req() request: Request,
    ): Promise<OrderView> {
      return this.desk.orders.start(actor, await this.things.open(actor, id), this.desk.order(request, page));
    }

    @Post(':id/poll')
    @Policy(policy)
    @HttpCode(200)
    async poll(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { orderId }: OrderDto) {
      return this.desk.orders.poll(await this.things.find(actor, id), orderId);
    }

    @Post(':id/cancel')
    @Policy(policy)
    @HttpCode(204)
    async cancel(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { orderId }: OrderDto): Promise<void> {
      return this.desk.orders.cancel(await this.things.find(actor, id), orderId);
    }
  }
  return BankIdRoutes;
}
