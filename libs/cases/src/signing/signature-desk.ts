import { type BegunRequest, EidCookies, type OrderRequest, orderBrowser, type StartOrderDto } from '@farled/identity';
import { HttpConfig } from '@farled/infra';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SignatureOrders } from './signature-orders';

/** What the routes of signing need besides the thing that is signed: the orders, and the browser's side of them. */
@Injectable()
export class SignatureDesk {
  constructor(
    readonly orders: SignatureOrders,
    private readonly cookies: EidCookies,
    private readonly http: HttpConfig,
  ) {}

  /** An order as this browser begins it. */
  order(request: Request, { device, ...page }: StartOrderDto): OrderRequest {
    const browser = orderBrowser(request, this.http.publicUrl, page);
    return { device, endUserIp: request.ip ?? '', browser };
  }

  /** Binds a request to this browser; the address that carries the browser to the IdP with it. */
  next(response: Response, begun: BegunRequest): { next: string } {
    this.cookies.set(response, begun);
    return { next: `/api/eid/sign/requests/${begun.request.id}` };
  }
}
