import { useSession, useTexts } from '@farled/ui';
import { appsTexts } from '../apps/apps.texts';
import { mandateTexts } from '../mandate/mandate.texts';
import { detailsTexts } from './details.texts';
import { rectifyTexts } from './rectify.texts';

interface DetailsIndexProps {
  /** What is known is shown to her, and she may say what is wrong in it. */
  mayRectify: boolean;
}

/** What the page holds, to go straight there. */
export function DetailsIndex({ mayRectify }: DetailsIndexProps) {
  const t = useTexts(detailsTexts);
  const rectify = useTexts(rectifyTexts);
  const mandate = useTexts(mandateTexts);
  const apps = useTexts(appsTexts);
  const { loggedIn } = useSession();
  const party = loggedIn?.acting?.party;
  const parts: [id: string, title: string, isHere: boolean][] = [
    ['known', t.who, true],
    ['rectify', rectify.title, mayRectify],
    ['contact', t.contact, true],
    ['company-contact', t.companyContact(party?.name ?? t.company), party?.kind === 'organisation'],
    ['mandates', mandate.title, !party],
    ['apps', apps.title, true],
    ['access-log', t.log, true],
  ];
  return (
    <nav className="app-index" aria-label={t.index}>
      <ul>{parts.map(([id, title, isHere]) => isHere && <Entry key={id} id={id} title={title} />)}</ul>
    </nav>
  );
}

function Entry({ id, title }: { id: string; title: string }) {
  return (
    <li>
      <a className="ds-link" href={`#${id}`}>
        {title}
      </a>
    </li>
  );
}
