import type { ElementDetails } from '../model/executable-process';
import type { BpmnElementType } from '../protocol/process-instance';
import type { ElementReader } from './element-reader';

/** How one kind of element gets from the XML into the model. */
export interface ElementTransform {
  /** Its type in the XML, `bpmn:ServiceTask`. */
  readonly bpmn: string;
  readonly type: BpmnElementType;
  /** What only this kind has in the model. */
  transform?(reader: ElementReader): ElementDetails;
  /** Reports what cannot be run. */
  validate?(reader: ElementReader): void;
}
