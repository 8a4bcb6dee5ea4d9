import { Rejected, type Violation } from '@farled/kernel';
import { type FormDefinition, isField, isList } from '../form-definition';
import { allComponents } from '../walk';
import { checkComponent } from './check-component';
import { checkInList } from './check-list';
import { checkParts } from './check-parts';
import { isComponent } from './component-shape';

const MAX_COMPONENTS = 1000;

/** The form that some JSON is; throws Rejected('form.invalid') with each place that is wrong. */
export const parseForm = (json: unknown): FormDefinition => parse(json, checkParts);

/** The same for the form as one of those sees it who fill it in: whom it invites to other parts stands in the whole form alone. */
export const parseFormOfPart = (json: unknown): FormDefinition => parse(json, () => []);

type Check = (form: FormDefinition) => Violation[];

function parse(json: unknown, checkMore: Check): FormDefinition {
  const violations = check(json, checkMore);
  if (violations.length > 0) throw new Rejected('form.invalid', 'invalid', {}, violations);
  return json as FormDefinition;
}

function check(json: unknown, checkMore: Check): Violation[] {
  if (typeof json !== 'object' || json === null) return [{ path: '', code: 'form.no-object' }];
  const { components, type } = json as Partial<FormDefinition>;
  if (type !== undefined && type !== 'default') return [{ path: '/type', code: 'form.type' }];
  if (!Array.isArray(components)) return [{ path: '/components', code: 'form.no-list' }];
  const shape = checkShape(components, '/components', 0);
  if (shape.length > 0) return shape;
  const form = json as FormDefinition;
  if (allComponents(form.components).length > MAX_COMPONENTS) return [{ path: '/components', code: 'form.too-large' }];
  return [...checkAll(form.components, '/components'), ...checkMore(form), ...duplicates(form)];
}

const MAX_DEPTH = 10;

function checkShape(components: readonly unknown[], path: string, depth: number): Violation[] {
  if (depth > MAX_DEPTH) return [{ path, code: 'form.too-deep' }];
  return components.flatMap((component, i) => {
    const at = `${path}/${i}`;
    if (!isComponent(component)) return [{ path: at, code: 'form.no-component' }];
    const inner: unknown = component.components;
    if (inner === undefined) return [];
    return Array.isArray(inner)
      ? checkShape(inner, `${at}/components`, depth + 1)
      : [{ path: at, code: 'form.no-list' }];
  });
}

function checkAll(components: FormDefinition['components'], path: string, isInList = false): Violation[] {
  return components.flatMap((component, i) => {
    const found = [...checkComponent(component), ...(isInList ? checkInList(component) : [])];
    return [
      ...found.map((violation) => ({ ...violation, path: `${path}/${i}${violation.path}` })),
      ...checkAll(component.components ?? [], `${path}/${i}/components`, isInList || isList(component)),
    ];
  });
}

function duplicates({ components }: FormDefinition): Violation[] {
  const keys = allComponents(components).flatMap((component) =>
    isField(component) ? [component.key] : isList(component) ? [component.path] : [],
  );
  const pages = components.flatMap((component) => component.properties?.page ?? []);
  return [
    ...twice(keys).map((key) => ({ path: key, code: 'form.key-twice', params: { key } })),
    ...twice(pages).map((page) => ({ path: page, code: 'form.page-twice', params: { page } })),
  ];
}

const twice = (names: readonly string[]): string[] => [...new Set(names.filter((name, i) => names.indexOf(name) < i))];
