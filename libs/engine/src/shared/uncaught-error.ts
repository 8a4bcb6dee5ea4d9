/** Why an error stops the process, and what would have been caught. */
export function uncaughtError(code: string, message: string, codes: readonly string[]): string {
  const said = message ? ` ('${message}')` : '';
  const known =
    codes.length > 0 ? `only ${codes.map((c) => `'${c}'`).join(', ')} would be caught` : 'no error is caught here';
  return `The error '${code}'${said} is not caught: ${known}`;
}
