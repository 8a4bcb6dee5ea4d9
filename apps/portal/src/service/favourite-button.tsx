import { Button, ProblemPanel, useChange, useRead, useTexts } from '@farled/ui';
import { serviceTexts } from './service.texts';

/** Keeps the e-service close at hand on the start page, or no more. */
export function FavouriteButton({ slug }: { slug: string }) {
  const t = useTexts(serviceTexts);
  const favourites = useRead('GET /api/me/favourites', {});
  const change = useChange('PUT /api/me/favourites', ['GET /api/me/favourites']);
  if (!favourites.data) return null;
  const isFavourite = favourites.data.items.includes(slug);
  return (
    <>
      <Button
        variant="tertiary"
        aria-pressed={isFavourite}
        busy={change.isPending}
        onClick={() => change.mutate({ body: { service: slug, isFavourite: !isFavourite } })}
      >
        {isFavourite ? t.unfavourite : t.favourite}
      </Button>
      {change.error && <ProblemPanel error={change.error} />}
    </>
  );
}
