import express, { type Request, type Response, Router } from 'express';
import type { LifeEvents } from '../data/life-events';
import type { Modes } from '../modes';
import { personPostXml } from './person-post-xml';

const NAMESPACE = 'http://xmls.skatteverket.se/se/skatteverket/folkbokforing/na/epersondata/V1';
const XML = 'text/xml; charset=utf-8';

/** Skatteverket's older service, personpostXML: SOAP 1.1, one person a call, known by the client certificate alone. */
export function personDataApi(modes: Modes, events: LifeEvents): Router {
  const api = Router();
  api.use(modes.guard('navet', { felkod: '500' }));
  api.post('/personpostXML', express.text({ type: 'text/xml', limit: '64kb' }), (request, response) => {
    answer(request, response, modes.of('navet') === 'duplicates', events);
  });
  return api;
}

function answer(request: Request, response: Response, isTwice: boolean, events: LifeEvents): void {
  const asked = typeof request.body === 'string' ? request.body : '';
  const fault = faultOf(asked, events);
  if (fault) response.status(500);
  response.type(XML).send(envelope(fault ?? posts(valueIn(asked, 'PersonId'), isTwice, events)));
}

/** What is wrong with the question, or with the register that day. */
function faultOf(asked: string, events: LifeEvents): string | undefined {
  if (!valueIn(asked, 'OrgNr') || !valueIn(asked, 'BestallningsId')) return faultXml('1', 'Beställningen är felaktig');
  const number = valueIn(asked, 'PersonId');
  if (!/^\d{12}$/.test(number)) return faultXml('2', 'PersonId är felaktigt');
  const isFailing = events.find(number)?.protection === 'OKÄND';
  return isFailing ? faultXml('500', 'Uppgifterna kunde inte hämtas') : undefined;
}

/** An unknown person is an answer without a post. */
function posts(number: string, isTwice: boolean, events: LifeEvents): string {
  const person = events.find(number);
  const post = person ? personPostXml(person, events.custody) : '';
  const all = `<ns0:Folkbokforingsposter>${post}${isTwice ? post : ''}</ns0:Folkbokforingsposter>`;
  return `<ns0:PersonpostXMLResponse xmlns:ns0="${NAMESPACE}">${all}</ns0:PersonpostXMLResponse>`;
}

function faultXml(code: string, text: string): string {
  const detail = `<detail><Felkod>${code}</Felkod><Beskrivning>${text}</Beskrivning></detail>`;
  return `<S:Fault><faultcode>S:Server</faultcode><faultstring>Felkod ${code}</faultstring>${detail}</S:Fault>`;
}

const envelope = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>${body}</S:Body></S:Envelope>`;

const valueIn = (xml: string, name: string): string =>
  new RegExp(`<(?:\\w+:)?${name}>([^<]{0,40})</`).exec(xml)?.[1]?.trim() ?? '';
