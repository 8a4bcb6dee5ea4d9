import type { ModdleElement } from 'bpmn-moddle';
import type { ElementReader } from '../../deployment/element-reader';
import type { SignalDefinition } from '../../model/executable-process';

/** A signal with its name, which a caught and a thrown one have alike. */
export function signalDefinition(reader: ElementReader, node: ModdleElement): SignalDefinition | undefined {
  if (!node.signalRef) {
    reader.problem('the signal is missing');
    return undefined;
  }
  return { kind: 'signal', name: reader.required(node.signalRef.name, 'the name of the signal') };
}
