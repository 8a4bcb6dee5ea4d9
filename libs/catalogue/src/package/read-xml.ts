import { Rejected } from '@farled/kernel';
import { DOMParser } from '@xmldom/xmldom';

/** Reads XML as a document that can be changed and written again; throws Rejected when it is broken. */
export function readXml(text: string): Document {
  const refuse = (reason: string): never => {
    throw new Rejected('catalogue.xml', 'invalid', { reason: (reason.split('\n')[0] ?? '').slice(0, 200) });
  };
  // Entities would let a small file grow without end, and reach for other files.
  if (text.includes('<!DOCTYPE')) refuse('DOCTYPE');
  const errorHandler = { warning: () => undefined, error: refuse, fatalError: refuse };
  return new DOMParser({ errorHandler }).parseFromString(text, 'text/xml');
}
