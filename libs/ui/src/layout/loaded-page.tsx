import { ApiProblem } from '@farled/api-client';
import type { ReactNode } from 'react';
import { type LoadedProps, Paragraph, ProblemPanel, SkeletonPage } from '../components';
import { defineTexts, useTexts } from '../i18n';
import { PageHeading } from './page';

const texts = defineTexts(
  {
    gone: 'Det du söker finns inte här',
    goneText: 'Det kan ha tagits bort, eller höra till någon annan. Kontrollera adressen eller gå till startsidan.',
    failed: 'Sidan kunde inte visas',
  },
  {
    gone: 'What you look for is not here',
    goneText: 'It may have been removed, or belong to somebody else. Check the address or go to the home page.',
    failed: 'The page could not be shown',
  },
);

export interface LoadedPageProps<T> extends LoadedProps<T> {
  /** A way on when there is nothing here. */
  wayOn?: ReactNode;
}

/** A page that stands on one read: its skeleton, its data, or a page that says why there is none. */
export function LoadedPage<T>({ query, skeleton, wayOn, children }: LoadedPageProps<T>) {
  const t = useTexts(texts);
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return skeleton ?? <SkeletonPage />;
  const { error } = query;
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 410)) {
    return (
      <>
        <PageHeading>{t.gone}</PageHeading>
        <Paragraph lead>{t.goneText}</Paragraph>
        {wayOn}
      </>
    );
  }
  return (
    <>
      <PageHeading>{t.failed}</PageHeading>
      <ProblemPanel error={error} onRetry={() => void query.refetch()} />
    </>
  );
}
