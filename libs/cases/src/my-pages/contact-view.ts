import type { Contact } from '@farled/register';

/** A contact as those see it who keep it themselves. */
export const contactView = ({ email, phone, channel, language, emailConfirmedAt, phoneConfirmedAt }: Contact) => ({
  email,
  phone,
  channel: channel ?? 'email',
  language: language ?? 'sv',
  emailConfirmedAt: emailConfirmedAt?.toISOString() ?? null,
  phoneConfirmedAt: phoneConfirmedAt?.toISOString() ?? null,
});
