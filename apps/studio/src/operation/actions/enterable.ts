const NAMESPACE = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** What an instance can be made to enter: not where a process begins, and not what hangs on something else. */
const ENTERABLE = /(Task|^task|Gateway|CatchEvent|ThrowEvent|endEvent|subProcess|callActivity)$/;

/** The steps of a drawing that an operator may begin, by Swedish alphabet. */
export function enterable(xml: string): { value: string; label: string }[] {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  return [...document.getElementsByTagNameNS(NAMESPACE, '*')]
    .filter((element) => ENTERABLE.test(element.localName) && element.getAttribute('triggeredByEvent') !== 'true')
    .map((element) => {
      const value = element.getAttribute('id') ?? '';
      return { value, label: element.getAttribute('name')?.replace(/\s+/g, ' ') || value };
    })
    .sort((a, b) => a.label.localeCompare(b.label, 'sv'));
}
