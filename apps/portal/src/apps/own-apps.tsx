import type { OwnApp } from '@farled/api-client';
import { ConfirmedButton, Loaded, Paragraph, Section, useChange, useFormat, useRead, useTexts } from '@farled/ui';
import { appsTexts } from './apps.texts';
import { ScopeList } from './scope-list';

/** The apps that the resident has let in: what they may do, when they last did, and the way out. */
export function OwnApps() {
  const t = useTexts(appsTexts);
  const apps = useRead('GET /api/me/apps', {});
  return (
    <Section id="apps" title={t.title}>
      <Loaded query={apps}>
        {({ items }) =>
          items.length === 0 ? (
            <Paragraph quiet>{t.none}</Paragraph>
          ) : (
            <>
              <Paragraph>{t.intro}</Paragraph>
              <ul className="fl-logins">
                {items.map((app) => (
                  <LetIn key={app.id} app={app} />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

function LetIn({ app }: { app: OwnApp }) {
  const t = useTexts(appsTexts);
  const format = useFormat();
  const end = useChange('DELETE /api/me/apps/{id}', ['GET /api/me/apps']);
  const { id, name, owner, scopes, since, until, usedAt } = app;
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <ScopeList scopes={scopes} />
        <p className="fl-quiet">
          {owner ? t.owner(owner) : t.unknown} {t.since(format.day(since), format.day(until))}{' '}
          {usedAt ? t.used(format.dayTime(usedAt)) : t.unused}
        </p>
      </div>
      <ConfirmedButton
        label={t.withdraw(name)}
        title={t.withdrawTitle(name)}
        change={end}
        onConfirm={() => end.mutate({ path: { id } })}
      >
        <Paragraph>{t.withdrawText}</Paragraph>
      </ConfirmedButton>
    </li>
  );
}
