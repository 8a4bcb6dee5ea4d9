import type { JsonObject } from '@farled/kernel';
import express, { type Request, type Response, Router } from 'express';
import type { OutsideChanges } from '../data/outside-changes';
import { findCompany, personNumber, type TestCompany, type TestOfficer, testCompanies } from '../data/test-companies';
import { testPersons } from '../data/test-persons';
import { apiError, type Gateway, gateway } from './gateway';

/** Calls are paid for, not counted out. */
const CALLS_A_MINUTE = 6_000;

type World = Gateway & { readonly changes: OutsideChanges };

/** Bolagsverket's "Företagsinformation" version 4: in which organisations somebody has a part, and how she may sign. */
export function signatoryApi(world: World): Router {
  const api = Router();
  api.use(world.modes.guard('bolagsverket', apiError(500, 'Internt fel', 'Ett oväntat fel uppstod')));
  api.use(gateway(world, 'foretagsinformation:read', CALLS_A_MINUTE));
  api.use(express.json({ limit: '16kb' }));
  api.post('/organisationsengagemang', (request, response) => engagements(request, response, world));
  api.post('/firmateckningsalternativ', (request, response) => waysToSign(request, response, world));
  return api;
}

function engagements(request: Request, response: Response, { changes }: World): Response {
  const { identitetsbeteckning, paginering = {} } = (request.body ?? {}) as Record<string, never>;
  const { sida = 0, antalPerSida = 10 } = paginering as { sida?: number; antalPerSida?: number };
  if (!isNumber(identitetsbeteckning)) return wrongNumber(request, response);
  const all = testCompanies.companies.flatMap((company) =>
    company.officers
      .filter(({ person }) => personNumber(person) === identitetsbeteckning)
      .map((officer) => engagement(company, officer, changes)),
  );
  if (all.length === 0) return notFound(request, response, 'Personen saknas');
  return response.json({
    totaltAntalTraffar: all.length,
    sida,
    antalPerSida,
    funktionarsOrganisationsengagemang: all.slice(sida * antalPerSida, (sida + 1) * antalPerSida),
  });
}

function engagement(company: TestCompany, officer: TestOfficer, changes: OutsideChanges): JsonObject {
  const signs = officer.signs !== 'NEJ' && changes.maySign(personNumber(officer.person), company.number);
  return {
    organisation: organisation(company),
    funktionar: {
      ...person(officer.person),
      funktionarsroller: [officer.role as unknown as JsonObject],
      arFirmatecknare: signs ? 'JA' : 'NEJ',
    },
  };
}

function waysToSign(request: Request, response: Response, { changes }: World): Response {
  const { funktionarIdentitetsbeteckning: who, organisationIdentitetsbeteckning: where } = (request.body ??
    {}) as Record<string, unknown>;
  if (!isNumber(who) || !isNumber(where)) return wrongNumber(request, response);
  const company = findCompany(where);
  const officer = company?.officers.find(({ person }) => personNumber(person) === who);
  if (!company || !officer) return notFound(request, response, 'Person- eller företagsuppgifter saknas');
  const signs = officer.signs !== 'NEJ' && changes.maySign(who, where);
  const answer = signs ? yes(company, officer) : no(company);
  return response.json({
    firmateckningInformation: [
      {
        funktionar: person(officer.person),
        firmateckningOrganisation: organisation(company),
        firmateckningssvar: answer,
      },
    ],
  });
}

const yes = ({ together }: TestCompany, { person: key, signs }: TestOfficer): JsonObject => ({
  utfall: 'JA',
  firmateckningsutfallJaSvar: [
    {
      alternativ: signs,
      namnKanEjListas: false,
      firmateckningsutfallJatillsammansAlternativ: together
        .filter((group) => group.includes(key))
        .map((group) => group.map(person)),
    },
  ],
});

const no = ({ procedure }: TestCompany): JsonObject => ({
  utfall: 'NEJ',
  firmateckningsutfallNejSvar: procedure ? 'EJ_AKTIV_ORGANISATION' : 'EJ_FIRMATECKNARE',
});

const organisation = ({ number, name, form }: TestCompany): JsonObject => ({
  identitet: { typ: { kod: 'ORGANISATIONSNUMMER', klartext: 'Organisationsnummer' }, identitetsbeteckning: number },
  organisationsnamn: { typ: { kod: 'FORETAGSNAMN', klartext: 'Företagsnamn' }, namn: name },
  organisationsform: form as unknown as JsonObject,
  organisationsstatusar: [],
});

function person(key: string): JsonObject {
  const found = testPersons.residents.find((resident) => resident.key === key);
  return {
    personnamn: { fornamn: found?.name.given ?? '', efternamn: found?.name.surname ?? '' },
    identitet: {
      typ: { kod: 'PERSONNUMMER', klartext: 'Personnummer' },
      identitetsbeteckning: found?.personalNumber ?? '',
    },
  };
}

const isNumber = (value: unknown): value is string => typeof value === 'string' && /^(\d{10}|\d{12})$/.test(value);

function wrongNumber(request: Request, response: Response): Response {
  const detail = 'Identitetsbeteckning måste vara 10 eller 12 siffror';
  return response
    .status(400)
    .json({ ...apiError(400, 'Fel format', detail, request.get('x-request-id')), code: 'FM003' });
}

function notFound(request: Request, response: Response, detail: string): Response {
  return response.status(404).json(apiError(404, 'Uppgifter saknas', detail, request.get('x-request-id')));
}
