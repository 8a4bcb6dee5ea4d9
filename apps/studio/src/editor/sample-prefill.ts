import type { FormContext } from '@farled/forms';

const AT = '2027-01-15T08:00:00Z';

/** Made-up data for previews, so that fields that are filled in by the registers have something to show. */
export const SAMPLE_PREFILL: FormContext['prefill'] = {
  person: {
    name: 'Elin Exempel',
    address: { street: 'Sjövägen 3', postalCode: '123 45', city: 'Exempelköping' },
  },
  contact: { email: 'elin@exempel.example', phone: '070-174 06 05', channel: 'email' },
  children: [
    { value: 'child-1', label: 'Alva Exempel, 2 år' },
    { value: 'child-2', label: 'Bo Exempel, 4 år' },
  ],
};

export const SAMPLE_SOURCES = {
  person: { source: 'population-register', at: AT },
  contact: { source: 'contact', at: AT },
};
