import { type FormContext, PREFILL_KEYS } from '@farled/forms';

const AT = '2027-01-15T08:00:00Z';

const ADDRESS = 'Sjövägen 3, 123 45 Exempelköping';
const address = { careOf: 'Karin Exempel', street: 'Sjövägen 3', postalCode: '123 45', city: 'Exempelköping' };

/** Made-up data for previews, so that fields that are filled in by the registers have something to show. */
export const SAMPLE_PREFILL: FormContext['prefill'] = {
  person: {
    name: 'Elin Exempel',
    givenName: 'Elin',
    birthDate: '1984-01-01',
    address,
    addresses: [{ value: ADDRESS, label: ADDRESS }],
  },
  contact: { email: 'elin@exempel.example', phone: '070-174 06 05', channel: 'email', language: 'sv' },
  children: [
    { value: 'child-1', label: 'Alva Exempel, 2 år' },
    { value: 'child-2', label: 'Bo Exempel, 4 år' },
  ],
  property: { registeredAt: 'Exempelköping Sjön 1:3' },
  cases: {
    open: [{ value: 'case-1', label: 'Bygglov, BYGG-2027-0001' }],
    permits: [{ value: 'case-2', label: 'Parkeringstillstånd, TRAFIK-2026-0014' }],
    customerAt: [{ value: 'barn-och-utbildning', label: 'Barn och utbildning' }],
  },
};

/** Each key of the closed list with its register, as if it had answered one morning. */
export const SAMPLE_SOURCES = Object.fromEntries(
  Object.entries(PREFILL_KEYS).map(([key, { source }]) => [key, { source, at: AT }]),
);
