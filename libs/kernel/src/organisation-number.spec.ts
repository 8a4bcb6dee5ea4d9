import { OrganisationNumber } from './organisation-number';
import { mentionsPersonalNumber } from './personal-number';

describe('OrganisationNumber', () => {
  it.each(['556016-0680', '5560160680', '165560160680', '16556016-0680', ' 802002-4280 ', '212000-1363'])(
    'reads %p',
    (text) => {
      expect(OrganisationNumber.parse(text)?.formatted).toMatch(/^\d{6}-\d{4}$/);
    },
  );

  it.each(['', '556016-0681', '55601606801', '1955601606 80', 'abc', '199001182394', '900118-2394'])(
    'refuses %p',
    (text) => {
      expect(OrganisationNumber.parse(text)).toBeUndefined();
    },
  );

  it('is never taken for a personal number', () => {
    expect(mentionsPersonalNumber('Exempel AB, 559999-9017')).toBe(false);
  });
});
