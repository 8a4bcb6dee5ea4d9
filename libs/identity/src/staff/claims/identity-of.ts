import type { StaffIdentity } from '../account/staff-accounts';
import type { StaffProvider } from '../provider/staff-provider';
import { StaffRefusal } from '../staff-refusal';
import type { StaffClaims } from './claims';
import { grantsOf } from './grants';

/** The member of staff that an accepted answer speaks of; refused when it leaves out who she is or gives her no role. */
export function identityOf(provider: StaffProvider, { values }: StaffClaims): StaffIdentity {
  const { subject, name, email, department } = provider.attributes;
  const one = (attribute: string | undefined) => (attribute ? values[attribute]?.[0] : undefined);
  const [lasting, shown] = [
    onlyOne(subject, values),
    [name]
      .flat()
      .flatMap((part) => one(part) ?? [])
      .join(' '),
  ];
  if (!lasting || !shown) throw new StaffRefusal('incomplete', `the answer lacks ${lasting ? 'name' : subject}`);
  const grants = grantsOf(provider, values);
  if (grants.roles.length === 0) throw new StaffRefusal('no-role', 'no rule gives a role');
  const accounts = provider.accounts ?? provider.id;
  return {
    subject: accounts === '' ? lasting : `${accounts}:${lasting}`,
    provider: provider.id,
    name: shown,
    email: one(email) ?? null,
    department: one(department) ?? '',
    ...grants,
  };
}

/** Somebody with two lasting names, such as two HSA ids, has to choose one at the provider: nobody here could. */
function onlyOne(subject: string, values: StaffClaims['values']): string | undefined {
  const [value, ...others] = new Set(values[subject] ?? []);
  if (others.length > 0) throw new StaffRefusal('incomplete', `the answer has several ${subject}`);
  return value;
}
