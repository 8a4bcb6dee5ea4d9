const ESCAPE_QUOTE_OR_NUMBER = /\\.|"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const INTEGER = /^-?\d+$/;

/** Parses JSON and loses no digit: an integer beyond 2^53, as Zeebe's keys are from partition 4 on, stays text. */
export function parseExact(json: string): unknown {
  let isInText = false;
  const exact = json.replace(ESCAPE_QUOTE_OR_NUMBER, (token) => {
    if (token === '"') isInText = !isInText;
    return !isInText && isTooLarge(token) ? `"${token}"` : token;
  });
  return JSON.parse(exact);
}

const isTooLarge = (token: string) => INTEGER.test(token) && !Number.isSafeInteger(Number(token));
