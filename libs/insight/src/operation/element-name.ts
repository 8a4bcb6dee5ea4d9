import type { PinnedProcess } from '@farled/catalogue';

/** What an element is called on the drawing; its id where it has no name, or no drawing is known. */
export const elementName = (pinned: PinnedProcess | undefined, elementId: string): string =>
  pinned?.process.outline.elements.find(({ id }) => id === elementId)?.name ?? elementId;
