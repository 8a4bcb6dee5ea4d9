import { PageBody, PageHeading, Paragraph, useTexts } from '@farled/ui';
import { callTexts } from './call.texts';
import { CallPanel } from './call-panel';

/** A call that does not come from a case: who is it, and which case is it about? */
export function CallPage() {
  const t = useTexts(callTexts);
  return (
    <PageBody>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph>{t.lead}</Paragraph>
      <CallPanel />
    </PageBody>
  );
}
