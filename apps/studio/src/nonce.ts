/**
 * The drawing tools make style elements, which the content security policy allows only with this response's nonce
 * (apps/server puts it in a meta element). Must be the first thing that runs.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

if (nonce) {
  const make = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = make(name, options);
    if (name.toLowerCase() === 'style') element.nonce = nonce;
    return element;
  };
}

export {};
