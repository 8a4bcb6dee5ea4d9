import type { Answers, Component, FormDefinition } from './form-definition';
import { personIn } from './formats/formats';
import { allComponents } from './walk';

/** Somebody whom the writer of an application invites to fill in a part of it. */
export interface Invitation {
  /** The field where she is named. */
  readonly field: string;
  readonly part: string;
  readonly personId: string;
}

/** The form as one of those who fill it in sees it: the pages of her part, or for its writer those of nobody else. */
export const formOfPart = (form: FormDefinition, part?: string): FormDefinition => ({
  ...form,
  components: form.components.filter((component) => component.properties?.part === part),
});

/** The parts that others than the writer fill in. */
export const partsOf = ({ components }: FormDefinition): string[] => [
  ...new Set(components.flatMap(({ properties }) => properties?.part ?? [])),
];

/** Whom the answers invite, and to what part. An invited person's own form invites nobody. */
export const invitationsIn = (form: FormDefinition, answers: Answers): Invitation[] =>
  allComponents(form.components).flatMap(({ key = '', properties }) => {
    const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
    const personId = typeof answer === 'string' ? personIn(answer) : undefined;
    return properties?.invites && personId ? [{ field: key, part: properties.invites, personId }] : [];
  });

/** The form without the questions that invite others: where nobody can be asked, such as on paper. */
export const withoutInvitations = (form: FormDefinition): FormDefinition => ({
  ...form,
  components: kept(form.components),
});

const kept = (components: readonly Component[]): Component[] =>
  components
    .filter(({ properties }) => !properties?.invites)
    .map((component) => (component.components ? { ...component, components: kept(component.components) } : component));

/** The keys of the writer's answers that whoever fills in a part may read. */
export const sharedKeys = (form: FormDefinition, part: string): ReadonlySet<string> =>
  new Set(
    allComponents(form.components)
      .filter(({ properties }) => properties?.sharedWith === part)
      .flatMap((component) => [component, ...allComponents(component.components ?? [])])
      .map(({ key, path }) => path ?? key ?? ''),
  );
