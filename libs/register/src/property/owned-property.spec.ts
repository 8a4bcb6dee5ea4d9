import { ownedProperties, type TitleFeature } from './owned-property';

const unit = (beteckning: string, agande: object[], status = 'Levande'): TitleFeature => ({
  properties: { registerenhetsreferens: { objektidentitet: `id ${beteckning}`, beteckning, status }, agande },
});

describe('what somebody owns', () => {
  it('is each unit with title or leasehold, in the order of their numbers', () => {
    const found = ownedProperties([
      unit('KÖPING ÄNGEN 1:10', [{ typ: 'Lagfart', andel: { taljare: 1, namnare: 2 } }]),
      unit('KÖPING ÄNGEN 1:2', [{ typ: 'Tomträttsinnehav' }]),
    ]);
    expect(found.map(({ designation, kind, share }) => [designation, kind, share])).toEqual([
      ['KÖPING ÄNGEN 1:2', 'leasehold', '1/1'],
      ['KÖPING ÄNGEN 1:10', 'title', '1/2'],
    ]);
  });

  it('is not a unit that was struck off, nor another right in one', () => {
    const gone = unit('KÖPING ÄNGEN 1:3', [{ typ: 'Lagfart' }], 'Avregistrerad');
    expect(ownedProperties([gone, unit('KÖPING ÄNGEN 1:4', [{ typ: 'Inteckning' }]), {}])).toEqual([]);
  });
});
