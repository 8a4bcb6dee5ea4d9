import { CurrentActor, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { bankIdRoutes } from './bankid-routes';
import { StartEidSigningDto } from './start-eid-signing.dto';

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
