import { Button, Heading, useTexts } from '@farled/ui';
import type { BusinessObject, DrawnElement } from '../diagram/canvas';
import { extensionOf } from './extension';
import { panelTexts } from './panel.texts';

interface Doer {
  text: string;
  /** The file that says more, when it is one of the e-service's own. */
  file?: { label: string; name: string };
}

export interface WhoProps {
  element: DrawnElement;
  files: Readonly<Record<string, string>>;
  onOpenFile: (name: string) => void;
}

/** Who does a step: a person with a role, the platform, a decision table, or the one who answers. */
export function Who({ element, files, onOpenFile }: WhoProps) {
  const t = useTexts(panelTexts);
  const doer = doerOf(element.businessObject, t);
  if (!doer) return null;
  const { text, file } = doer;
  return (
    <div>
      <Heading level={3} size="2xs">
        {t.who}
      </Heading>
      <p>{text}</p>
      {file && files[file.name] !== undefined && (
        <p>
          {file.label}:{' '}
          <Button variant="tertiary" onClick={() => onOpenFile(file.name)}>
            {t.openFile(file.name)}
          </Button>
        </p>
      )}
    </div>
  );
}

type PanelTexts = (typeof panelTexts)['sv'];

const ROLES: Readonly<Record<string, 'roleOfficer' | 'roleProtected'>> = {
  'case-officer': 'roleOfficer',
  'protected-data-officer': 'roleProtected',
};

function doerOf(object: BusinessObject, t: PanelTexts): Doer | undefined {
  switch (object.$type) {
    case 'bpmn:UserTask':
      return person(object, t);
    case 'bpmn:BusinessRuleTask':
      return rule(object, t);
    case 'bpmn:ServiceTask':
    case 'bpmn:SendTask': {
      const job = extensionOf(object, 'zeebe:TaskDefinition')?.type as string | undefined;
      return { text: job ? t.whoSystem(job) : t.whoSystemUnknown };
    }
    case 'bpmn:ReceiveTask':
      return { text: t.whoMessage(String(object.messageRef?.name ?? '–')) };
    default:
      return undefined;
  }
}

function person(object: BusinessObject, t: PanelTexts): Doer {
  const groups = String(extensionOf(object, 'zeebe:AssignmentDefinition')?.candidateGroups ?? '');
  const names = [...groups.matchAll(/"([^"]+)"/g)].map(([, name = '']) => (ROLES[name] ? t[ROLES[name]] : name));
  const listed = names.length > 0 ? names.join(', ') : groups.replace(/^=/, '');
  const form = extensionOf(object, 'zeebe:FormDefinition')?.formId as string | undefined;
  return {
    text: listed ? t.whoPerson(listed) : t.whoAnyone,
    file: form ? { label: t.form, name: `${form}.form` } : undefined,
  };
}

function rule(object: BusinessObject, t: PanelTexts): Doer | undefined {
  const decision = extensionOf(object, 'zeebe:CalledDecision')?.decisionId as string | undefined;
  return decision ? { text: t.whoRule(decision), file: { label: t.rules, name: `${decision}.dmn` } } : undefined;
}
