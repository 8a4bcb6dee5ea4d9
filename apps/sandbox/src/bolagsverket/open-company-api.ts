import type { JsonObject } from '@farled/kernel';
import express, { type Request, type Response, Router } from 'express';
import { findCompany, type TestCompany } from '../data/test-companies';
import { apiError, type Gateway, gateway } from './gateway';

/** What the open register allows a client. */
const CALLS_A_MINUTE = 60;
const BOLAGSVERKET = { dataproducent: 'Bolagsverket', fel: null };
const SCB = { dataproducent: 'SCB', fel: null };

/** Bolagsverket's open company register, "Värdefulla datamängder" version 1. */
export function openCompanyApi(world: Gateway): Router {
  const api = Router();
  api.use(world.modes.guard('bolagsverket', apiError(500, 'Internt fel', 'Ett oväntat fel uppstod')));
  api.use(gateway(world, 'vardefulla-datamangder:read', CALLS_A_MINUTE));
  api.get('/isalive', (_request, response) => void response.type('text').send('OK'));
  api.post('/organisationer', express.json({ limit: '16kb' }), (request, response) =>
    organisations(request, response, world),
  );
  return api;
}

function organisations(request: Request, response: Response, { modes }: Gateway): void {
  const { identitetsbeteckning } = (request.body ?? {}) as { identitetsbeteckning?: unknown };
  if (typeof identitetsbeteckning !== 'string' || !/^(\d{10}|\d{12})$/.test(identitetsbeteckning)) {
    const detail = 'Identitetsbeteckning måste vara 10 eller 12 siffror';
    response.status(400).json(apiError(400, 'Fel format', detail, request.get('x-request-id')));
    return;
  }
  const company = findCompany(identitetsbeteckning);
  const organisation = company ? describe(company) : missing(identitetsbeteckning);
  if (modes.of('bolagsverket') === 'partial') organisation.postadressOrganisation = unanswered();
  response.json({ organisationer: [organisation] });
}

function describe({ number, name, form, procedure, address }: TestCompany): JsonObject {
  const names = [
    {
      namn: `${name} i centrum`,
      organisationsnamntyp: { kod: 'SARS', klartext: 'Särskilt företagsnamn' },
      registreringsdatum: '2021-05-04',
    },
    {
      namn: name,
      organisationsnamntyp: { kod: 'FORETAGSNAMN', klartext: 'Företagsnamn' },
      registreringsdatum: '2019-03-01',
    },
  ];
  const postal = address && {
    ...{ coAdress: null, utdelningsadress: address.street, postnummer: address.postalCode },
    ...{ postort: address.city, land: 'Sverige' },
  };
  const list = procedure ? [{ ...procedure, fromDatum: '2026-10-01' }] : [];
  return {
    organisationsidentitet: {
      identitetsbeteckning: number,
      typ: { kod: 'ORGANISATIONSNUMMER', klartext: 'Organisationsnummer' },
    },
    namnskyddslopnummer: null,
    registreringsland: { kod: 'SE-LAND', klartext: 'Sverige' },
    organisationsnamn: { organisationsnamnLista: names, ...BOLAGSVERKET },
    organisationsform: { ...form, ...BOLAGSVERKET },
    avregistreradOrganisation: null,
    pagaendeAvvecklingsEllerOmstruktureringsforfarande: procedure
      ? { pagaendeAvvecklingsEllerOmstruktureringsforfarandeLista: list, ...BOLAGSVERKET }
      : null,
    organisationsdatum: { registreringsdatum: '2019-03-01', infortHosScb: null, ...BOLAGSVERKET },
    postadressOrganisation: { postadress: postal, ...SCB },
    verksamOrganisation: { kod: 'JA', ...SCB },
  };
}

/** An unknown number is an answer, whose parts say that there is no such organisation. */
const missing = (number: string): JsonObject => ({
  organisationsidentitet: {
    identitetsbeteckning: number,
    typ: { kod: 'ORGANISATIONSNUMMER', klartext: 'Organisationsnummer' },
  },
  organisationsnamn: {
    organisationsnamnLista: null,
    dataproducent: 'Bolagsverket',
    fel: { typ: 'ORGANISATION_FINNS_EJ', felBeskrivning: 'Organisationen finns inte' },
  },
});

const unanswered = (): JsonObject => ({
  postadress: null,
  dataproducent: 'SCB',
  fel: { typ: 'OTILLGANGLIG_UPPGIFTSKALLA', felBeskrivning: 'Uppgiftskällan svarar inte' },
});
