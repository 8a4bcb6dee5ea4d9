import { Button, defineTexts, PageBody, PageHeading, Paragraph, SkeletonText, Status, useTexts } from '@farled/ui';
import { useQuery } from '@tanstack/react-query';

const texts = defineTexts(
  {
    title: 'Driftläge',
    up: 'Allt fungerar',
    down: 'Något fungerar inte just nu',
    upText: 'E-tjänsterna svarar som de ska.',
    downText: 'Vi arbetar med det. Det du har sparat finns kvar. Försök igen om en stund eller ring oss.',
    again: 'Kontrollera igen',
  },
  {
    title: 'Service status',
    up: 'Everything works',
    down: 'Something is not working right now',
    upText: 'The e-services respond as they should.',
    downText: 'We are working on it. What you have saved is kept. Try again in a moment, or call us.',
    again: 'Check again',
  },
);

const isReady = async (): Promise<boolean> => (await fetch('/health/ready')).ok;

/** Whether the e-services work right now. */
export function StatusPage() {
  const t = useTexts(texts);
  const ready = useQuery({
    queryKey: ['ready'],
    queryFn: () => isReady().catch(() => false),
    staleTime: 0,
    retry: false,
  });
  return (
    <PageBody>
      <PageHeading>{t.title}</PageHeading>
      <div role="status">
        {ready.data === undefined ? (
          <SkeletonText lines={2} />
        ) : (
          <div className="fl-flow">
            <Status tone={ready.data ? 'success' : 'danger'}>{ready.data ? t.up : t.down}</Status>
            <Paragraph>{ready.data ? t.upText : t.downText}</Paragraph>
          </div>
        )}
      </div>
      <div className="fl-actions">
        <Button variant="secondary" busy={ready.isFetching} onClick={() => void ready.refetch()}>
          {t.again}
        </Button>
      </div>
    </PageBody>
  );
}
