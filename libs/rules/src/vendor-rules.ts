// tsconfig.web.json holds only what the pages import, and so would miss these types.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- an ambient declaration cannot be imported
/// <reference path="./bpmnlint.d.ts" />
import type { ModdleElement } from 'bpmn-moddle';
import labelRequired from 'bpmnlint/rules/label-required';
import noDisconnected from 'bpmnlint/rules/no-disconnected';
import noDuplicateSequenceFlows from 'bpmnlint/rules/no-duplicate-sequence-flows';
import calledElement from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/called-element';
import duplicateTaskHeaders from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/duplicate-task-headers';
import errorReference from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/error-reference';
import escalationBoundary from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/escalation-boundary-event-attached-to-ref';
import escalationReference from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/escalation-reference';
import executableProcess from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/executable-process';
import implementation from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/implementation';
import ioMapping from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/io-mapping';
import linkEvent from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/link-event';
import loopCharacteristics from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/loop-characteristics';
import messageReference from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/message-reference';
import noBindingType from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-binding-type';
import noVersionTag from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-version-tag';
import sequenceFlowCondition from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/sequence-flow-condition';
import signalReference from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/signal-reference';
import subscription from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/subscription';
import userTaskDefinition from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/user-task-definition';
import variableName from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/variable-name';
import waitForCompletion from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/wait-for-completion';
import type { Finding } from './problem';
import { runRules, type VendorRuleFactory } from './run-rules';
import { timerRule } from './timer-rule';
import { VENDOR_TEXTS, type VendorRule } from './vendor-texts';

/**
 * The rules of Camunda's modeler for Zeebe 8.5 (`plugin:camunda-compat/camunda-cloud-8-5`) that matter for what we run, each
 * named by hand, so that a browser bundle holds these and no more. Element kinds and FEEL have rules of our own.
 */
const RULES: Readonly<Record<VendorRule, VendorRuleFactory>> = {
  'called-element': calledElement,
  'duplicate-task-headers': duplicateTaskHeaders,
  'error-reference': errorReference,
  'escalation-boundary-event-attached-to-ref': escalationBoundary,
  'escalation-reference': escalationReference,
  'executable-process': executableProcess,
  implementation,
  'io-mapping': ioMapping,
  'loop-characteristics': loopCharacteristics,
  'link-event': linkEvent,
  'message-reference': messageReference,
  'no-binding-type': noBindingType,
  'no-version-tag': noVersionTag,
  'sequence-flow-condition': sequenceFlowCondition,
  'signal-reference': signalReference,
  subscription,
  timer: timerRule,
  'user-task-definition': userTaskDefinition,
  'variable-name': variableName,
  'wait-for-completion': waitForCompletion,
  'label-required': labelRequired,
  'no-disconnected': noDisconnected,
  'no-duplicate-sequence-flows': noDuplicateSequenceFlows,
};

/** Matters of style, what Zeebe takes as well, and what a newer modeler writes that changes nothing here. */
const WARNINGS: readonly string[] = [
  'error-reference',
  'label-required',
  'no-binding-type',
  'no-disconnected',
  'no-duplicate-sequence-flows',
  'no-version-tag',
  'user-task-definition',
  'variable-name',
] satisfies VendorRule[];

/** A rule may remember what it has seen: each document gets its own. */
const newRules = (isForEngine: boolean) =>
  Object.entries(RULES)
    .filter(([name]) => !isForEngine || !WARNINGS.includes(name))
    .map(([name, newRule]) => ({ name, check: newRule({ version: '8.5', platform: 'none' }).check }));

interface ElementProblem {
  readonly elementId: string;
  readonly finding: Finding;
}

/** Runs the vendor's rules over a document; for an engine those alone that find errors. */
export function checkByVendor(definitions: ModdleElement, isForEngine = false): ElementProblem[] {
  return runRules(definitions, newRules(isForEngine)).map(({ rule, elementId, hasFailed }) => ({
    elementId,
    finding: {
      rule,
      severity: hasFailed || WARNINGS.includes(rule) ? 'warning' : 'error',
      ...VENDOR_TEXTS[rule as VendorRule],
    },
  }));
}
