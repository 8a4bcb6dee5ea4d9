import type { PhoneRoute } from '@farled/api-client';
import { Heading, PageHeading, Paragraph, PhoneLink, useTexts } from '@farled/ui';
import { applicationTexts } from './application.texts';

/** Protected or unknown status: nothing known is shown, and a person at the municipality takes over by telephone. */
export function ProtectedRoute({ title, route }: { title: string; route: PhoneRoute }) {
  const t = useTexts(applicationTexts);
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <div className="app-panel fl-flow">
        <Heading level={2}>{t.phoneRoute}</Heading>
        <Paragraph>{route.text}</Paragraph>
        <Paragraph className="app-phone">
          <PhoneLink phone={route.phone} />
        </Paragraph>
        <Paragraph quiet>{t.protectedText}</Paragraph>
      </div>
    </>
  );
}
