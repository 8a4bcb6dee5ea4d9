const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text that is XML already. */
export class Xml {
  constructor(readonly text: string) {}
}

/** Writes XML; every value is escaped, but for XML and lists of it. */
export function xml(parts: TemplateStringsArray, ...values: (string | Xml | readonly Xml[])[]): Xml {
  const written = values.map((value) => {
    if (value instanceof Xml) return value.text;
    if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
    return value.map(({ text }) => text).join('');
  });
  return new Xml(String.raw({ raw: parts }, ...written));
}
