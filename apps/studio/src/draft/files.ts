/** The name of the diagram among an e-service's files. */
export const processFile = (names: Iterable<string>): string =>
  [...names].sort().find((name) => name.endsWith('.bpmn')) ?? 'process.bpmn';

const ORDER = ['.bpmn', '.form', '.dmn', 'service.yaml', 'texts.sv.yaml', 'texts.en.yaml', 'scenarios.yaml'];

/** The files in the order a process owner thinks of them: diagram, forms, rules, then the rest. */
export function inOrder(names: Iterable<string>): string[] {
  const place = (name: string) => {
    const found = ORDER.findIndex((end) => name.endsWith(end));
    return found < 0 ? ORDER.length : found;
  };
  return [...names].sort((a, b) => place(a) - place(b) || a.localeCompare(b, 'sv'));
}
