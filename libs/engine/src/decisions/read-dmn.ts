import type { ModdleElement } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';
import { DecisionsRefused } from './decisions-refused';
import { dmnPackage } from './dmn-package';

/** The namespaces that the reader knows, in the place of those of the other versions (DMN 1.1 to 1.6). */
const MODEL = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
const DIAGRAM = 'https://www.omg.org/spec/DMN/20191111/DMNDI/';
const OTHER_VERSIONS: readonly (readonly [RegExp, string])[] = [
  [/http:\/\/www\.omg\.org\/spec\/DMN\/(?:20151101|20151130)\/(?:dmn\.xsd|MODEL\/?)/g, MODEL],
  [/https?:\/\/www\.omg\.org\/spec\/DMN\/20\d{6}\/MODEL\//g, MODEL],
  [/https?:\/\/www\.omg\.org\/spec\/DMN\/20\d{6}\/DMNDI\//g, DIAGRAM],
];

/** What it knows of DMN holds for every document; each reading has a state of its own. */
const moddle = new DmnModdle({ dmn: dmnPackage });

/** Reads DMN 1.1 to 1.6 XML; throws DecisionsRefused when it is no such document. */
export async function readDmn(xml: string): Promise<ModdleElement> {
  const text = OTHER_VERSIONS.reduce((result, [namespace, known]) => result.replace(namespace, known), xml);
  try {
    return (await moddle.fromXML(text, 'dmn:Definitions')).rootElement;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DecisionsRefused([{ elementId: '', reason: `cannot be read as DMN: ${reason}` }]);
  }
}
