import { type OrderView, StartOrderDto } from '@farled/identity';
import { CurrentActor, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OrderDto } from './order.dto';
import type { Signables } from './signable';
import type { SignatureDesk } from './signature-desk';
import { StartEidSigningDto } from './start-eid-signing.dto';

function bankIdRoutes(policy: string) {
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

/** The routes by which things of one kind are signed, under the thing's own address; `policy` says who may. */
export function signatureRoutes(policy: string) {
  abstract class SignatureRoutes extends bankIdRoutes(policy) {
    /** Begins a signing with another e-legitimation; `next` is the address that carries the browser to the IdP. */
    @Post(':id/eid')
    @Policy(policy)
    @HttpCode(200)
    async begin(
      @CurrentActor() actor: Actor,
      @Param('id') id: string,
      @Body() { idp }: StartEidSigningDto,
      @Res({ passthrough: true }) response: Response,
    ): Promise<{ next: string }> {
      return this.desk.next(response, await this.desk.orders.begin(await this.things.open(actor, id), idp));
    }

    /** After the way back from the IdP. */
    @Post(':id/eid/check')
    @Policy(policy)
    @HttpCode(200)
    async check(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<{ signed: boolean }> {
      return this.desk.orders.check(await this.things.find(actor, id));
    }
  }
  return SignatureRoutes;
}
