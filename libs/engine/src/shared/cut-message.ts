const LONGEST_MESSAGE = 10_000;

/** What a worker says of its failure; three dots stand for what is too long to be kept. */
export const cutMessage = (message: string): string =>
  message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}...` : message;
