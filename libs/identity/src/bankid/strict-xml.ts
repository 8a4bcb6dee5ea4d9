import { Rejected } from '@farled/kernel';
import { DOMParser } from '@xmldom/xmldom';

const LARGEST_DOCUMENT = 1_000_000;

/** Parses XML from outside; whatever is doubtful is refused, DOCTYPE first of all (entities, external files). */
export function parseStrictly(xml: string): Element {
  if (xml.length > LARGEST_DOCUMENT || /<!(DOCTYPE|ENTITY)/i.test(xml)) throw new Rejected('signature.unreadable');
  const refuse = (): never => {
    throw new Rejected('signature.unreadable');
  };
  const parser = new DOMParser({ errorHandler: { warning: refuse, error: refuse, fatalError: refuse } });
  const root = parser.parseFromString(xml, 'text/xml')?.documentElement as Element | undefined;
  return root ?? refuse();
}

/** The child elements of a name. */
export const childrenOf = (parent: Element, namespace: string, name: string): Element[] =>
  Array.from(parent.childNodes).filter((node): node is Element => {
    const element = node as Element;
    return element.nodeType === 1 && element.namespaceURI === namespace && element.localName === name;
  });

/** The one child element of a name; refuses when there is none, or a second one to choose between. */
export function onlyChild(parent: Element, namespace: string, name: string): Element {
  const [child, ...more] = childrenOf(parent, namespace, name);
  if (!child || more.length > 0) throw new Rejected('signature.broken');
  return child;
}

/** The element's text without white space, as base64 is written in XML. */
export const bareText = (element: Element): string => (element.textContent ?? '').replace(/\s/g, '');
