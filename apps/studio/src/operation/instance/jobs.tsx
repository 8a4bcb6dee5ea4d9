import { Empty, Loaded, SkeletonText, Table, useFormat, useRead, useTexts } from '@farled/ui';
import { usePages } from '../use-pages';
import { instanceTexts } from './instance.texts';

const REFRESH_MS = 10_000;
const ROWS = 50;

/** The jobs that the process has given out, and what became of them. */
export function Jobs({ id }: { id: string }) {
  const t = useTexts(instanceTexts);
  const format = useFormat();
  const pages = usePages();
  const input = { path: { id }, query: { after: pages.after, limit: ROWS } };
  const read = useRead('GET /api/studio/operation/instances/{id}/jobs', input, { every: REFRESH_MS });
  return (
    <Loaded query={read} skeleton={<SkeletonText lines={6} />}>
      {({ items, next }) =>
        items.length === 0 ? (
          <Empty title={t.noJobs} level={3} />
        ) : (
          <>
            <Table label={t.tabJobs} heads={[t.step, t.jobType, t.state, t.attempts, t.worker, t.error, t.began]}>
              {items.map((job) => (
                <tr key={job.key}>
                  <th scope="row">{job.elementName}</th>
                  <td>
                    <code>{job.type}</code>
                  </td>
                  <td>{t[job.state]}</td>
                  <td>{format.number(job.retries)}</td>
                  <td>{job.worker ? <code>{job.worker}</code> : t.none}</td>
                  <td className="sd-wrap">{job.errorMessage ? <code>{job.errorMessage}</code> : t.none}</td>
                  <td>{job.createdAt ? format.dayTimeShort(job.createdAt) : t.none}</td>
                </tr>
              ))}
            </Table>
            {pages.buttons(next)}
          </>
        )
      }
    </Loaded>
  );
}
