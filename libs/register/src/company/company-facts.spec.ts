import { companyFacts, type OrganisationAnswer } from './company-facts';

const answer = (changes: Partial<OrganisationAnswer> = {}): OrganisationAnswer => ({
  organisationsidentitet: { identitetsbeteckning: '5599999017' },
  organisationsnamn: {
    organisationsnamnLista: [
      { namn: 'Krogen vid torget', organisationsnamntyp: { kod: 'SARS' } },
      { namn: 'Värdshuset AB', organisationsnamntyp: { kod: 'FORETAGSNAMN' } },
    ],
  },
  organisationsform: { kod: 'AB', klartext: 'Aktiebolag' },
  avregistreradOrganisation: null,
  pagaendeAvvecklingsEllerOmstruktureringsforfarande: null,
  postadressOrganisation: {
    postadress: { coAdress: null, utdelningsadress: 'Torget 2', postnummer: '64100', postort: 'KÖPING' },
  },
  ...changes,
});
const read = (changes?: Partial<OrganisationAnswer>) => companyFacts(answer(changes), 'company-register');

describe('what the company register says', () => {
  it('is the registered name, the form and the postal address', () => {
    expect(read()).toEqual({
      name: 'Värdshuset AB',
      formCode: 'AB',
      form: 'Aktiebolag',
      status: 'active',
      procedure: null,
      deregisteredOn: null,
      address: { street: 'Torget 2', postalCode: '641 00', city: 'KÖPING' },
    });
  });

  it('tells who is on the way out, and who is gone', () => {
    const list = {
      pagaendeAvvecklingsEllerOmstruktureringsforfarandeLista: [{ kod: 'KK', klartext: 'Konkurs inledd' }],
    };
    expect(read({ pagaendeAvvecklingsEllerOmstruktureringsforfarande: list })).toMatchObject({
      status: 'winding-up',
      procedure: 'Konkurs inledd',
    });
    expect(read({ avregistreradOrganisation: { avregistreringsdatum: '2026-01-31' } })).toMatchObject({
      status: 'deregistered',
      deregisteredOn: '2026-01-31',
    });
  });

  it('is nothing for a number that nobody has', () => {
    const fel = { typ: 'ORGANISATION_FINNS_EJ' };
    expect(read({ organisationsnamn: { fel } })).toBeUndefined();
    expect(companyFacts(undefined, 'company-register')).toBeUndefined();
  });

  it('is no answer when a source behind it is silent', () => {
    const fel = { typ: 'OTILLGANGLIG_UPPGIFTSKALLA' };
    expect(() => read({ postadressOrganisation: { fel } })).toThrow();
    expect(() => read({ organisationsnamn: { organisationsnamnLista: [] } })).toThrow();
  });

  it('has no address rather than a part of one', () => {
    expect(read({ postadressOrganisation: { postadress: { postort: 'KÖPING' } } })?.address).toBeNull();
  });
});
