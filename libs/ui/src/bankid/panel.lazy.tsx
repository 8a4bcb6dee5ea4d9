import { lazy, Suspense } from 'react';
import { SkeletonText } from '../components';
import type { BankIdPanelProps } from './panel';

const Panel = lazy(() => import('./panel').then(({ BankIdPanel }) => ({ default: BankIdPanel })));

/** Identify or sign with BankID: choice of device, QR code or app, live text, cancel, and always a way on. */
export function BankIdPanel(props: BankIdPanelProps) {
  return (
    <Suspense fallback={<SkeletonText lines={5} />}>
      <Panel {...props} />
    </Suspense>
  );
}
