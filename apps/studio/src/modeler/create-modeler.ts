import type { Language } from '@farled/kernel';
import Modeler from 'bpmn-js/lib/Modeler';
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  ZeebePropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import zeebeBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import { translateFor } from './translate';
import { TranslatedGroups } from './translated-groups';

export interface ModelerPlaces {
  canvas: HTMLElement;
  properties: HTMLElement;
}

/** bpmn-js with Zeebe's properties, assembled by hand: the ready-made package brings older copies of its parts. */
export function createModeler({ canvas, properties }: ModelerPlaces, language: Language): Modeler {
  return new Modeler({
    container: canvas,
    propertiesPanel: { parent: properties },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      ZeebePropertiesProviderModule,
      zeebeBehaviors,
      TranslatedGroups,
      { translate: ['value', translateFor(language)] },
    ],
    moddleExtensions: { zeebe },
  });
}
