import { parseForm, prefillKeysOf } from '@farled/forms';
import { needsPersonalNumber } from './needs-personal-number';
import type { ServiceDefinition } from './service-definition';
import { SERVICE_FILE, type ServiceFiles } from './service-files';
import { problem, type ServiceProblem } from './service-problem';

/** What may be sent without login can ask for nothing that takes a person who is known. */
export function checkWithoutLogin(service: ServiceDefinition, files: ServiceFiles): ServiceProblem[] {
  if (!service.withoutLogin) return [];
  const { whoMayApply, signing, forms } = service;
  const isForAnyone = whoMayApply.includes('anyone') && !needsPersonalNumber(service);
  const form = forms.application ?? '';
  return [
    ...(isForAnyone && !signing.required ? [] : [problem(SERVICE_FILE, 'catalogue.check.without-login')]),
    ...(asksRegisters(files[form]) ? [problem(form, 'catalogue.check.without-login-form')] : []),
  ];
}

/** A form that cannot be read is told of elsewhere. */
function asksRegisters(text: string | undefined): boolean {
  try {
    return prefillKeysOf(parseForm(JSON.parse(text ?? ''))).length > 0;
  } catch {
    return false;
  }
}
