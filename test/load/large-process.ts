const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="definitions" targetNamespace="https://farled.example/bench" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.5.0">`;

/** A process of so many service tasks in a row with mappings, drawn, as a modeler saves it (about 0.6 KB a task). */
export function largeProcess(id: string, tasks: number): string {
  const numbers = Array.from({ length: tasks }, (_, n) => n);
  const body = numbers.map(
    (n) => `<bpmn:serviceTask id="t${n}" name="Steg ${n}"><bpmn:extensionElements><zeebe:taskDefinition type="work" />
      <zeebe:ioMapping><zeebe:input source="=base.amount + ${n}" target="amount" /></zeebe:ioMapping></bpmn:extensionElements>
      <bpmn:incoming>f${n}</bpmn:incoming><bpmn:outgoing>f${n + 1}</bpmn:outgoing></bpmn:serviceTask>
      <bpmn:sequenceFlow id="f${n + 1}" sourceRef="t${n}" targetRef="${n + 1 < tasks ? `t${n + 1}` : 'end'}" />`,
  );
  const drawn = numbers.map(
    (
      n,
    ) => `<bpmndi:BPMNShape id="d${n}" bpmnElement="t${n}"><dc:Bounds x="${n * 150}" y="80" width="100" height="80" /></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="e${n}" bpmnElement="f${n}"><di:waypoint x="${n * 150 - 50}" y="120" /><di:waypoint x="${n * 150}" y="120" /></bpmndi:BPMNEdge>`,
  );
  return `${HEAD}<bpmn:process id="${id}" name="${id}" isExecutable="true">
    <bpmn:startEvent id="start" name="start"><bpmn:outgoing>f0</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="f0" sourceRef="start" targetRef="t0" />${body.join('')}
    <bpmn:endEvent id="end" name="end"><bpmn:incoming>f${tasks}</bpmn:incoming></bpmn:endEvent></bpmn:process>
    <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${id}">${drawn.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
}
