import type { AnnouncementKind, EditedAnnouncement, NewAnnouncement } from '@farled/api-client';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  ErrorSummary,
  PageBody,
  PageHeading,
  ProblemPanel,
  RadioGroup,
  TextArea,
  TextInput,
  useApi,
  useRead,
  useTexts,
} from '@farled/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { announcementTexts } from './announcements.texts';
import { fromLocal, toLocal } from './local-time';

const KINDS: readonly AnnouncementKind[] = ['disturbance', 'maintenance', 'information'];

/** What is being written: times as the fields have them. */
type Written = Omit<NewAnnouncement, 'showFrom' | 'startsAt' | 'endsAt'> &
  Record<'showFrom' | 'startsAt' | 'endsAt', string>;

const nothing = (): Written => ({
  ...{ kind: 'disturbance', titleSv: '', titleEn: '', textSv: '', textEn: '', services: [], closesServices: false },
  ...{ showFrom: '', startsAt: toLocal(new Date().toISOString()), endsAt: '' },
});

const begun = (one: EditedAnnouncement): Written => ({
  kind: one.kind,
  titleSv: one.titleSv,
  titleEn: one.titleEn,
  textSv: one.textSv,
  textEn: one.textEn,
  services: one.services,
  closesServices: one.closesServices,
  showFrom: toLocal(one.showFrom),
  startsAt: toLocal(one.startsAt),
  endsAt: toLocal(one.endsAt),
});

interface FormProps {
  announcement?: EditedAnnouncement;
  onClose: (saved: boolean) => void;
}

/** Writes a notice, or changes one. */
export function AnnouncementForm({ announcement, onClose }: FormProps) {
  const t = useTexts(announcementTexts);
  const [written, setWritten] = useState(() => (announcement ? begun(announcement) : nothing()));
  const [faults, setFaults] = useState<{ id: string; text: string }[]>([]);
  const save = useSave(announcement, () => onClose(true));
  const set = <K extends keyof Written>(name: K, value: Written[K]) => setWritten({ ...written, [name]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(written, t);
    setFaults(found);
    if (found.length === 0) save.mutate(written);
  };
  return (
    <PageBody>
      <PageHeading>{announcement ? t.editTitle : t.newTitle}</PageHeading>
      <ErrorSummary errors={faults} />
      <form className="fl-flow" onSubmit={submit} noValidate>
        <RadioGroup
          label={t.kind}
          name="kind"
          options={KINDS.map((value) => ({ value, label: t[value] }))}
          value={written.kind}
          onChange={(kind) => set('kind', kind as AnnouncementKind)}
        />
        <Words written={written} set={set} />
        <Times written={written} set={set} />
        {save.error && <ProblemPanel error={save.error} />}
        <div className="fl-actions">
          <Button type="submit" busy={save.isPending}>
            {t.save}
          </Button>
          <Button variant="tertiary" onClick={() => onClose(false)}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </PageBody>
  );
}

interface PartProps {
  written: Written;
  set: <K extends keyof Written>(name: K, value: Written[K]) => void;
}

function Words({ written, set }: PartProps) {
  const t = useTexts(announcementTexts);
  return (
    <>
      {(['titleSv', 'titleEn'] as const).map((name) => (
        <TextInput
          key={name}
          id={name}
          label={t[name]}
          lang={name === 'titleSv' ? 'sv' : 'en'}
          maxLength={120}
          value={written[name]}
          onChange={(event) => set(name, event.target.value)}
        />
      ))}
      {(['textSv', 'textEn'] as const).map((name) => (
        <TextArea
          key={name}
          id={name}
          label={t[name]}
          hint={name === 'textSv' ? t.textHint : undefined}
          optional
          lang={name === 'textSv' ? 'sv' : 'en'}
          maxLength={1000}
          value={written[name]}
          onChange={(event) => set(name, event.target.value)}
        />
      ))}
    </>
  );
}

function Times({ written, set }: PartProps) {
  const t = useTexts(announcementTexts);
  const services = useRead('GET /api/services', {});
  const options = (services.data?.items ?? []).map(({ slug, title }) => ({ value: slug, label: title }));
  const hints = { startsAt: undefined, endsAt: t.endsAtHint, showFrom: t.showFromHint };
  return (
    <>
      <CheckboxGroup
        label={t.whichServices}
        hint={t.whichHint}
        name="services"
        options={options}
        value={written.services}
        onChange={(value) => set('services', value)}
      />
      <Checkbox
        name="closes"
        label={t.closes}
        hint={t.closesHint}
        checked={written.closesServices}
        onChange={(value) => set('closesServices', value)}
      />
      {(['startsAt', 'endsAt', 'showFrom'] as const).map((name) => (
        <TextInput
          key={name}
          id={name}
          type="datetime-local"
          label={t[name]}
          hint={hints[name]}
          optional={name !== 'startsAt'}
          value={written[name]}
          onChange={(event) => set(name, event.target.value)}
        />
      ))}
    </>
  );
}

function faultsOf({ titleSv, titleEn, startsAt }: Written, t: { writeTitle: string; writeStart: string }) {
  const noTitle = [titleSv, titleEn].findIndex((title) => title.trim().length < 3);
  return [
    ...(noTitle >= 0 ? [{ id: ['titleSv', 'titleEn'][noTitle] ?? '', text: t.writeTitle }] : []),
    ...(fromLocal(startsAt) ? [] : [{ id: 'startsAt', text: t.writeStart }]),
  ];
}

function useSave(announcement: EditedAnnouncement | undefined, onDone: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ showFrom, startsAt, endsAt, ...rest }: Written) => {
      const body = {
        ...{ ...rest, startsAt: fromLocal(startsAt) ?? '' },
        ...{ showFrom: fromLocal(showFrom), endsAt: fromLocal(endsAt) },
      };
      if (!announcement) return api.call('POST /api/studio/announcements', { body });
      const { id, revision } = announcement;
      return api.call('PUT /api/studio/announcements/{id}', { path: { id }, body: { ...body, revision } });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['GET /api/studio/announcements'] });
      onDone();
    },
  });
}
