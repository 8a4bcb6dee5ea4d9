import type { JsonObject } from '@farled/kernel';
import express, { Router } from 'express';
import { numberOf, testCompanies } from '../data/test-companies';
import type { Modes } from '../modes';
import type { TokenIssuer } from '../navet/token-issuer';

/** Lantmäteriet's register of titles by owner: a collection of features, one for each register unit. */
export function titleApi(tokens: TokenIssuer, modes: Modes): Router {
  const api = Router();
  api.use(modes.guard('lantmateriet', { code: '101503', message: 'Error connecting to the back end' }));
  api.post('/referens/agare', express.json({ limit: '16kb' }), (request, response) => {
    const token = /^Bearer (.+)$/.exec(request.get('authorization') ?? '')?.[1];
    const { personorganisationsnummer: number } = (request.body ?? {}) as { personorganisationsnummer?: unknown };
    if (!token || !tokens.isValid(token)) response.status(401).json({ code: '900901', message: 'Invalid Credentials' });
    else if (typeof number !== 'string' || !/^(\d{10}|\d{12})$/.test(number)) {
      response.status(400).json({ code: '400', message: 'personorganisationsnummer har fel format' });
    } else response.json({ type: 'FeatureCollection', features: titles(number) });
  });
  return api;
}

const titles = (number: string): JsonObject[] =>
  testCompanies.properties.flatMap(({ id, designation, owners }) =>
    owners
      .filter((owner) => numberOf(owner) === number)
      .map(({ share: [taljare = 1, namnare = 1] }) => ({
        type: 'Feature',
        id,
        geometry: null,
        properties: {
          registerenhetsreferens: { objektidentitet: id, typ: 'Fastighet', beteckning: designation, status: 'Levande' },
          agande: [{ typ: 'Lagfart', inskrivningsdag: '2019-05-02', andel: { taljare, namnare } }],
        },
      })),
  );
