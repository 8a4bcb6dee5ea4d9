import type { Attachment } from './attachment.entity';

/** A file of a case, as those see it who may open it. */
export const documentView = ({ id, name, size, type, addedAt, kind }: Attachment) => ({
  id,
  name,
  size,
  type,
  at: addedAt.toISOString(),
  kind,
});
