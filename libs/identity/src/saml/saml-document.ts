import { DOMParser } from '@xmldom/xmldom';
import { SamlRefusal, type SamlRefusalCode } from './saml-refusal';

const LARGEST_MESSAGE = 400_000;
const ELEMENT = 1;
const TEXT = 3;

export interface ReadingLimits {
  /** Longest text that is read, in characters. */
  readonly largest?: number;
  /** For metadata, which people write; the signed form has none. */
  readonly mayHaveComments?: boolean;
}

/**
 * Parses a SAML message strictly: no DOCTYPE (deployment profile, section 6), and no comment, processing instruction
 * or CDATA section, by which readers have been made to disagree about a text.
 */
export function parseSaml(xml: string, limits: ReadingLimits = {}): Element {
  const { largest = LARGEST_MESSAGE, mayHaveComments = false } = limits;
  if (xml.length > largest) throw new SamlRefusal('unreadable', 'the message is too large');
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new SamlRefusal('doctype');
  const fail = () => {
    throw new SamlRefusal('unreadable', 'the message is no XML');
  };
  const parser = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } });
  const root = parser.parseFromString(xml, 'text/xml')?.documentElement as Element | undefined;
  if (!root) throw new SamlRefusal('unreadable', 'the message is empty');
  if (!mayHaveComments) requirePlainNodes(root);
  return root;
}

/** Line ends as an XML processor reads them (XML 1.0 section 2.11); signatures are over this form. */
export const normaliseLines = (xml: string): string => xml.replace(/\r\n?/g, '\n');

/** Every element of a name below another, at any depth. */
export const elements = (parent: Element, namespace: string, name: string): Element[] =>
  Array.from(parent.getElementsByTagNameNS(namespace, name));

/** The one element of a name below another, at any depth; none or several is refused. */
export function onlyElement(parent: Element, namespace: string, name: string): Element {
  return theOne(elements(parent, namespace, name), name);
}

/** The child elements of a name. */
export const childrenOf = (parent: Element, namespace: string, name: string): Element[] =>
  childElements(parent).filter((child) => child.namespaceURI === namespace && child.localName === name);

/** The one child element of a name; none or several is refused. */
export function onlyChild(parent: Element, namespace: string, name: string): Element {
  return theOne(childrenOf(parent, namespace, name), name);
}

export const childElements = (parent: Element): Element[] =>
  Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === ELEMENT);

/** The text of an element without the white space around it. */
export const textOf = (element: Element): string => (element.textContent ?? '').trim();

/** Refuses with this code unless it holds. */
export function demand(holds: boolean, code: SamlRefusalCode, detail?: string): asserts holds {
  if (!holds) throw new SamlRefusal(code, detail);
}

function theOne(found: readonly Element[], name: string): Element {
  const [element, ...more] = found;
  if (!element || more.length > 0) throw new SamlRefusal('structure', `there must be exactly one ${name}`);
  return element;
}

function requirePlainNodes(root: Element): void {
  const waiting: Node[] = [...Array.from(root.ownerDocument.childNodes)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const isDeclaration = node.nodeType === 7 && node.nodeName === 'xml';
    const isPlain = node.nodeType === ELEMENT || node.nodeType === TEXT || isDeclaration;
    demand(isPlain, 'comment', `the message has a node of type ${node.nodeType}`);
    waiting.push(...Array.from(node.childNodes ?? []));
  }
}
