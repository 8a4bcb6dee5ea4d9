/** Reads a form far enough to know its id; the form itself is for who renders it. */
export function prepareForm(text: string, report: (elementId: string, reason: string) => void): string {
  const id = idOf(text);
  if (id === undefined) report('', 'is no form: it must be JSON with an id');
  return id ?? '';
}

function idOf(text: string): string | undefined {
  try {
    const form: unknown = JSON.parse(text);
    const id = typeof form === 'object' && form !== null ? (form as { id?: unknown }).id : undefined;
    return typeof id === 'string' && id.trim() !== '' ? id : undefined;
  } catch {
    return undefined;
  }
}
