import type { VisibleField } from '@farled/forms';
import { type ComponentType, Suspense } from 'react';
import { SkeletonText } from '../components';
import { DocumentLinks } from './document-links';
import { Markdown } from './markdown';
import { DataTable } from './rare.lazy';

interface Shown {
  field: VisibleField;
}

const TextBlock = ({ field }: Shown) => <Markdown text={field.text ?? field.label} />;
const Divider = () => <hr className="ds-divider" />;
const Space = ({ field }: Shown) => <div aria-hidden="true" style={{ blockSize: `${field.height ?? 24}px` }} />;
/** A picture that says nothing in words is decoration. */
const Picture = ({ field }: Shown) =>
  field.source ? <img className="fl-form-image" src={field.source} alt={field.alt ?? ''} /> : null;
const Table = ({ field }: Shown) => (
  <Suspense fallback={<SkeletonText lines={4} />}>
    <DataTable field={field} />
  </Suspense>
);

/** What a form shows without asking. */
export const SHOWN: Readonly<Record<string, ComponentType<Shown>>> = {
  text: TextBlock,
  separator: Divider,
  spacer: Space,
  image: Picture,
  table: Table,
  documentPreview: DocumentLinks,
};
