import type { RegisterCriteria } from './population-source';

/** The `sokvillkor` of `sok`, version 3: one condition, whose parts must all hold. */
export function searchCondition({ firstNames, surnames, street, birthDate }: RegisterCriteria): object {
  const namn = {
    ...(firstNames.length > 0 && { fornamn: { namndelar: firstNames } }),
    ...(surnames.length > 0 && { mellanEllerEfternamn: { namndelar: surnames } }),
  };
  return {
    kategori: 'FOLKBOKFÖRDA',
    ...(Object.keys(namn).length > 0 && { namn }),
    ...(street && { adress: { gatuadress: { sammansattVarde: street } } }),
    ...(birthDate && { fodelsetid: { fran: dateParts(birthDate), till: dateParts(birthDate) } }),
  };
}

const dateParts = (digits: string) => ({ ar: digits.slice(0, 4), manad: digits.slice(4, 6), dag: digits.slice(6, 8) });
