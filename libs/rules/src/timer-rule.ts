import timer from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/timer';
import type { VendorRuleFactory } from './run-rules';

/** What the rule says of a text that it cannot read, as against a timer that must not stand there. */
const UNREADABLE = 'camunda.expressionValueNotAllowed';

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)(?:\[[\w/+-]+\])?$/;
const DURATION = /^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
const CYCLE = /^R(?:-1|\d*)\/(?:(.+)\/)?(P[^/]+)$/;

interface TimerDefinition {
  readonly timeDate?: { readonly body?: string };
  readonly timeDuration?: { readonly body?: string };
  readonly timeCycle?: { readonly body?: string };
}

/**
 * The vendor's rule on timers, but for times that Zeebe runs and the modeler's rule does not know: parts of a second,
 * a zone, backwards.
 */
export const timerRule: VendorRuleFactory = (config) => {
  const { check } = timer(config);
  return {
    check: (element, reporter) =>
      check(element, {
        report: (...found) => {
          const isReadable = element.eventDefinitions?.some(isReadableTimer) === true;
          if (!(isReadable && saysUnreadable(found[2]))) reporter.report(...found);
        },
      }),
  };
};

const saysUnreadable = (details: unknown) =>
  (details as { readonly data?: { readonly type?: string } } | undefined)?.data?.type === UNREADABLE;

function isReadableTimer({ timeDate, timeDuration, timeCycle }: TimerDefinition): boolean {
  if (timeDate) return DATE.test(timeDate.body?.trim() ?? '');
  if (timeDuration) return DURATION.test(timeDuration.body?.trim() ?? '');
  return isCycle(timeCycle?.body?.trim() ?? '');
}

function isCycle(text: string): boolean {
  const [, begins, interval] = CYCLE.exec(text) ?? [];
  return interval !== undefined && DURATION.test(interval) && (begins === undefined || DATE.test(begins));
}
