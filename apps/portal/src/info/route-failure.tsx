import { Button, defineTexts, PageBody, PageHeading, Paragraph, useTexts } from '@farled/ui';

const texts = defineTexts(
  {
    title: 'Sidan kunde inte visas',
    text: 'Det kan bero på anslutningen, eller på att vi just har gjort en ny version. Det du har sparat finns kvar.',
    reload: 'Ladda om sidan',
  },
  {
    title: 'The page could not be shown',
    text: 'Your connection may be the reason, or we have just released a new version. What you have saved is kept.',
    reload: 'Reload the page',
  },
);

/** A page whose program failed or could not be fetched. */
export function RouteFailure() {
  const t = useTexts(texts);
  return (
    <PageBody>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph lead>{t.text}</Paragraph>
      <div className="fl-actions">
        <Button onClick={() => location.reload()}>{t.reload}</Button>
      </div>
    </PageBody>
  );
}
