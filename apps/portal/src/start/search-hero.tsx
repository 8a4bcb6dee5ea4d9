import { Button, PageHeading, Paragraph, useTexts } from '@farled/ui';
import { type FormEvent, useId } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../paths';
import { startTexts } from './start.texts';

/** The question and the one search field. */
export function SearchHero({ title, query }: { title: string; query: string }) {
  const t = useTexts(startTexts);
  const navigate = useNavigate();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget).get('q');
    const asked = typeof entered === 'string' ? entered.trim() : '';
    void navigate(asked ? `${paths.start}?q=${encodeURIComponent(asked)}` : paths.start);
  };
  return (
    <div className="app-hero">
      <div className="fl-column">
        <PageHeading title={query ? t.searchTitle(query) : t.pageTitle}>{title}</PageHeading>
        <Paragraph lead>{t.lead}</Paragraph>
        <search>
          <form className="app-search" onSubmit={submit}>
            <label htmlFor={id} className="ds-label">
              {t.searchLabel}
            </label>
            <div>
              <input id={id} className="ds-input" type="search" name="q" defaultValue={query} autoComplete="off" />
              <Button type="submit">{t.search}</Button>
            </div>
          </form>
        </search>
      </div>
    </div>
  );
}
