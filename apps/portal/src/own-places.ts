/** Where the addresses of a resident's own pages begin: nobody but somebody who is logged in sees them. */
export const OWN_PLACES = [
  '/ansok/',
  '/ansokan/',
  '/foretrad',
  '/fullmakter',
  '/att-skriva-under/',
  '/vantar-pa-underskrift/',
  '/kvittens/',
  '/mina-arenden',
  '/inloggningar',
  '/mina-uppgifter',
] as const;
