// dmn-moddle 12 ships no types.
declare module 'dmn-moddle' {
  import type { ModdleElement, ParseResult } from 'bpmn-moddle';
  export class DmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    fromXML(xml: string, typeName: 'dmn:Definitions'): Promise<ParseResult & { rootElement: ModdleElement }>;
  }
}
