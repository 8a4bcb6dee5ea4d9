import { useTexts } from '@farled/ui';
import { applicationTexts } from './application.texts';

/** What stands above the heading of a step: the e-service, and how far one has come. */
export function Above({ service, number, count }: { service: string; number: number; count: number }) {
  return (
    <>
      <p className="app-service">{service}</p>
      <Progress number={number} count={count} />
    </>
  );
}

/** "Steg 2 av 4", with a line that shows the same. */
function Progress({ number, count }: { number: number; count: number }) {
  const t = useTexts(applicationTexts);
  return (
    <div className="app-progress">
      <p>{t.step(number, count)}</p>
      <div aria-hidden="true">
        {Array.from({ length: count }, (_, index) => (
          <span key={`step-${index + 1}`} data-reached={index < number || undefined} />
        ))}
      </div>
    </div>
  );
}
