import { Button, Heading } from '../components/text';
import { defineTexts, useTexts } from '../i18n';

const texts = defineTexts(
  {
    title: 'Sidan slutade fungera',
    text: 'Felet är vårt. Det du har sparat finns kvar. Ladda om sidan för att fortsätta.',
    reload: 'Ladda om sidan',
  },
  {
    title: 'This page stopped working',
    text: 'The fault is ours. What you have saved is kept. Reload the page to continue.',
    reload: 'Reload the page',
  },
);

/** The page shown when the program itself has failed; also the router's error element. */
export function Crashed() {
  const t = useTexts(texts);
  return (
    <main className="fl-main">
      <div className="fl-column">
        <div className="fl-reading fl-flow" role="alert">
          <Heading level={1}>{t.title}</Heading>
          <p>{t.text}</p>
          <div className="fl-actions">
            <Button onClick={() => location.reload()}>{t.reload}</Button>
          </div>
        </div>
      </div>
    </main>
  );
}
