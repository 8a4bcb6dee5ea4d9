import { SaxesParser } from 'saxes';
import { UnreadableXml } from './unreadable-xml';

/** One element of an XML document, without its namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** More than the largest post could have; a file that never closes an element must not fill the memory. */
const MOST_IN_AN_ELEMENT = 20_000;

type Open = { name: string; attributes: Record<string, string>; children: Open[]; text: string };

/** Collects the wanted elements of one document. */
export class ElementCollector {
  private readonly parser = new SaxesParser({ xmlns: false });
  private readonly open: Open[] = [];
  private finished: Open[] = [];
  private size = 0;

  /** Depth inside an element that nobody asked for. */
  private skipping = 0;

  /** Collects elements of these names, without those that are left out and all that is in them. */
  constructor(names: ReadonlySet<string>, leftOut: ReadonlySet<string> = new Set()) {
    this.parser.on('error', () => this.fail('it is not well-formed'));
    this.parser.on('doctype', () => this.fail('it has a DOCTYPE'));
    this.parser.on('opentag', ({ name: qualified, attributes }) => {
      const name = qualified.slice(qualified.indexOf(':') + 1);
      if (this.skipping > 0 || (this.open.length > 0 && leftOut.has(name))) this.skipping += 1;
      else if (this.open.length > 0 || names.has(name)) this.begin({ name, attributes, children: [], text: '' });
    });
    this.parser.on('text', (text) => this.append(text));
    this.parser.on('cdata', (text) => this.append(text));
    this.parser.on('closetag', () => this.close());
  }

  write(text: string): void {
    this.parser.write(text);
  }

  end(text: string): void {
    this.parser.write(text);
    this.parser.close();
  }

  take(): XmlElement[] {
    const taken = this.finished;
    this.finished = [];
    return taken;
  }

  private begin(element: Open): void {
    this.size += 1;
    if (this.size > MOST_IN_AN_ELEMENT) this.fail('an element is too large');
    this.open.at(-1)?.children.push(element);
    this.open.push(element);
  }

  private append(text: string): void {
    const element = this.open.at(-1);
    if (element && this.skipping === 0) element.text += text;
  }

  private close(): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    const element = this.open.pop();
    if (!element || this.open.length > 0) return;
    this.finished.push(element);
    this.size = 0;
  }

  private fail(why: string): never {
    const { line, column } = this.parser;
    throw new UnreadableXml(`line ${line}, column ${column}: ${why}`);
  }
}
