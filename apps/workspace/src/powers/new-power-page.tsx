import { Heading, PageBody, PageHeading, Paragraph, SummaryList, TextLink, useChange, useTexts } from '@farled/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../paths';
import { bodyOf, EMPTY_PAPER, type Paper } from './paper';
import { PaperForm } from './paper-form';
import { powersTexts } from './powers.texts';
import { RegisterPaper } from './register-paper';

/** Registering a power of attorney on paper: copied first, then the names compared with it. */
export function NewPowerPage() {
  const t = useTexts(powersTexts);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [paper, setPaper] = useState<Paper>(EMPTY_PAPER);
  const names = useChange('POST /api/officer/powers-of-attorney/names');
  const register = useChange('POST /api/officer/powers-of-attorney');
  const change = (part: Partial<Paper>) => {
    // Other numbers have other names.
    names.reset();
    setPaper((before) => ({ ...before, ...part, isChecked: false }));
  };
  const compare = () => names.mutate({ body: { giver: paper.giver.trim(), holder: paper.holder.trim() } });
  const registered = () => {
    void queries.invalidateQueries({ queryKey: ['powers-of-attorney'] });
    void navigate(paths.powers);
  };
  return (
    <PageBody>
      <PageHeading>{t.new}</PageHeading>
      <Paragraph>{t.newLead}</Paragraph>
      <PaperForm paper={paper} error={names.error} busy={names.isPending} onChange={change} onCompare={compare} />
      {names.data && (
        <section className="ws-right-tools" aria-labelledby="compare">
          <Heading level={2} size="xs" id="compare">
            {t.compareTitle}
          </Heading>
          <p>{t.compareText}</p>
          <SummaryList
            items={(['giver', 'holder'] as const).map((side) => ({
              key: side,
              label: t[side],
              value: names.data[side],
            }))}
          />
          <RegisterPaper
            isChecked={paper.isChecked}
            error={register.error}
            busy={register.isPending}
            onCheck={(isChecked) => setPaper({ ...paper, isChecked })}
            onRegister={() => register.mutate({ body: bodyOf(paper) }, { onSuccess: registered })}
          />
        </section>
      )}
      <p>
        <TextLink to={paths.powers}>{t.back}</TextLink>
      </p>
    </PageBody>
  );
}
