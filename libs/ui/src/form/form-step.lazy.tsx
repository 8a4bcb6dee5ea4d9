import { lazy, Suspense } from 'react';
import { SkeletonText } from '../components';
import type { FormStepProps } from './form-step';

// The renderer brings form rules and FEEL (about 60 KB gzip): pages without a form never load it.
const Renderer = lazy(() => import('./form-step').then(({ FormStep }) => ({ default: FormStep })));

/** One page of a form: fields, the summary of what is wrong with focus on it, and the page's own buttons. */
export function FormStep(props: FormStepProps) {
  return (
    <Suspense fallback={<SkeletonText lines={8} />}>
      <Renderer {...props} />
    </Suspense>
  );
}
