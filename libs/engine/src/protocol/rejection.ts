export type RejectionCode = 'NOT_FOUND' | 'INVALID_STATE' | 'INVALID_ARGUMENT' | 'ALREADY_EXISTS';

/** The command was understood and refused; nothing has changed. */
export interface Rejection {
  readonly code: RejectionCode;
  /** Zeebe's name of the intent: COMPLETE, CREATE, PUBLISH ... */
  readonly command: string;
  readonly reason: string;
}

/** The text a gateway answers with. */
export function rejectionText({ code, command, reason }: Rejection): string {
  return `Command '${command}' rejected with code '${code}': ${reason}`;
}
