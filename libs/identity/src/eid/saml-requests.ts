import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { newRequestId, SamlRefusal } from '../saml';
import type { EidPurpose } from './eid-parties';
import { SamlRequest } from './saml-request.entity';

const ANSWER_WITHIN_MS = 600_000;

export type NewSamlRequest = Pick<SamlRequest, 'purpose' | 'idp' | 'levels' | 'returnTo'> &
  Partial<Pick<SamlRequest, 'expectedPersonId' | 'message'>>;

/** A request with the secret that goes into a cookie: only this browser can bring the answer. */
export interface BegunRequest {
  readonly request: SamlRequest;
  readonly browserSecret: string;
}

/** A request that waits for its answer, with what this browser showed for it. */
export interface WaitingRequest {
  readonly request: SamlRequest;
  readonly browserSecret: string;
}

/** Requests to residents' IdPs, each answered once, by whichever server gets the answer. */
@Injectable()
export class SamlRequests {
  constructor(private readonly source: DataSource) {}

  async begin(wish: NewSamlRequest): Promise<BegunRequest> {
    const browserSecret = token();
    const id = newRequestId();
    const secrets = { browserHash: sha256(browserSecret), relayState: token() };
    await this.source.manager.insert(SamlRequest, { ...wish, ...secrets, id, askedAt: new Date(), status: 'pending' });
    const request = await this.source.manager.findOneByOrFail(SamlRequest, { id });
    return { request, browserSecret };
  }

  /** The request that waits under what came back as RelayState. */
  waiting(relayState: string): Promise<SamlRequest | null> {
    const since = MoreThan(new Date(Date.now() - ANSWER_WITHIN_MS));
    return this.source.manager.findOneBy(SamlRequest, { relayState, answeredAt: IsNull(), askedAt: since });
  }

  find(id: string): Promise<SamlRequest | null> {
    return this.source.manager.findOneBy(SamlRequest, { id });
  }

  /** Takes a request for answered; refuses one that another browser made, or that was answered already. */
  async answer(purpose: EidPurpose, waiting: WaitingRequest | undefined): Promise<SamlRequest> {
    if (!waiting) throw new SamlRefusal('unsolicited', 'no such request waits');
    const { request, browserSecret } = waiting;
    if (request.purpose !== purpose || !isOfBrowser(request, browserSecret))
      throw new SamlRefusal('unsolicited', 'another browser made the request');
    const unanswered = { id: request.id, answeredAt: IsNull() };
    const { affected } = await this.source.manager.update(SamlRequest, unanswered, { answeredAt: new Date() });
    if (affected !== 1) throw new SamlRefusal('unsolicited', 'it was answered already');
    return request;
  }

  async fail(id: string, outcome: string): Promise<void> {
    await this.source.manager.update(SamlRequest, { id, status: 'pending' }, { status: 'failed', outcome });
  }

  async removeOld(): Promise<void> {
    await this.source.query(`delete from identity.saml_request where asked_at < now() - interval '1 day'`);
  }
}

/** Whether a browser showed the secret of a request. */
export const isOfBrowser = ({ browserHash }: SamlRequest, secret: string): boolean => browserHash === sha256(secret);

const token = (): string => randomBytes(32).toString('base64url');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
