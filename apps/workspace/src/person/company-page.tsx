import type { KnownCompany } from '@farled/api-client';
import { LoadedPage, PageBody, PageHeading, Paragraph, TextLink, useRead, useTexts } from '@farled/ui';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { KnownCases } from './known-cases';
import { KnownFacts } from './known-facts';
import { personTexts } from './person.texts';

/** What the municipality knows of the organisation in a case, as far as the type of case needs it. */
export function CompanyPage() {
  const { caseId = '' } = useParams();
  const known = useRead('GET /api/officer/cases/{id}/company', { path: { id: caseId } });
  return (
    <PageBody full>
      <LoadedPage query={known}>{(company) => <View company={company} caseId={caseId} />}</LoadedPage>
    </PageBody>
  );
}

function View({ company: { name, facts, cases }, caseId }: { company: KnownCompany; caseId: string }) {
  const t = useTexts(personTexts);
  const above = <TextLink to={paths.case(caseId)}>{t.backToCase}</TextLink>;
  return (
    <>
      <PageHeading title={`${name ?? t.company} – ${t.known}`} above={above}>
        {name ?? t.company}
      </PageHeading>
      <Paragraph>{t.companyLead}</Paragraph>
      <div className="ws-known">
        <KnownFacts facts={facts} />
        <KnownCases cases={cases} purpose="case" />
      </div>
    </>
  );
}
