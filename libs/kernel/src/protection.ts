/**
 * Protection of personal data in the population register (folkbokföringslagen, OSL 22 kap. 1 §).
 * `unknown` is treated as protected: a register that does not answer must never open a name.
 */
export type ProtectionStatus = 'none' | 'protected' | 'unknown';

/** True unless the register has said that there is no protection. */
export const isProtected = (status: ProtectionStatus): boolean => status !== 'none';
