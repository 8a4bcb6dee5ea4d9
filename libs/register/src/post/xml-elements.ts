import { ElementCollector, type XmlElement } from './element-collector';
import { UnreadableXml } from './unreadable-xml';

/**
 * Every element with one of these names, one after the other as the document streams in. The memory holds one chunk
 * and its elements, however long the document is. A DOCTYPE is refused: nothing of the register's has one.
 */
export async function* xmlElements(
  source: AsyncIterable<Buffer> | Iterable<Buffer>,
  names: ReadonlySet<string>,
  leftOut?: ReadonlySet<string>,
): AsyncGenerator<XmlElement> {
  const collector = new ElementCollector(names, leftOut);
  let decoder: TextDecoder | undefined;
  for await (const chunk of source) {
    decoder ??= decoderFor(chunk);
    collector.write(decoder.decode(chunk, { stream: true }));
    yield* collector.take();
  }
  collector.end(decoder?.decode() ?? '');
  yield* collector.take();
}

/** UTF-8, unless the XML declaration says otherwise: older files are ISO 8859-1. */
function decoderFor(first: Buffer): TextDecoder {
  const encoding = /^[^>]*\bencoding=["']([\w-]+)["']/.exec(first.subarray(0, 200).toString('latin1'))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new UnreadableXml('line 1: its encoding is unknown');
  }
}

/** The first child element with a name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one) => one.name === name);

/** The text of the first element on a path of names, trimmed; undefined when it is missing or empty. */
export function textAt(element: XmlElement | undefined, ...path: string[]): string | undefined {
  const found = path.reduce<XmlElement | undefined>((at, name) => child(at, name), element);
  return found?.text.trim() || undefined;
}
