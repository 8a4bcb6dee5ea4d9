/** The contract this broker keeps: Zeebe 8.5 is the last version whose gateway asks for gRPC alone. */
export const GATEWAY_VERSION = '8.5.0';
