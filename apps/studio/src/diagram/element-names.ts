const NAMESPACE = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** The names of the elements in a BPMN document, by id and in the order they are written. */
export function elementNames(xml: string): Map<string, string> {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const elements = [...document.getElementsByTagNameNS(NAMESPACE, '*')];
  return new Map(
    elements.map((element) => {
      const id = element.getAttribute('id') ?? '';
      return [id, element.getAttribute('name')?.replace(/\s+/g, ' ') || id];
    }),
  );
}
