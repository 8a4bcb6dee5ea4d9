/** The addresses of a resident's own pages: nobody but somebody who is logged in sees them. */
export const OWN_PLACES = /^\/(ansok|foretrad|fullmakter|att-skriva|vantar|kvittens|mina-|inlogg|[af]\/)/;
