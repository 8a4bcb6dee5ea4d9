import { readText, readVariables } from '../read-request';
import { type RpcPorts, responseOf } from '../rpc-ports';

interface BroadcastSignalRequest {
  readonly signalName: string;
  readonly variables: string;
  readonly tenantId: string;
}

/** Signals from outside: any name will do, and nobody needs to wait for it. */
export const signalCommands = ({ submit, tenants }: RpcPorts) => ({
  async BroadcastSignal(request: BroadcastSignalRequest) {
    const outcome = await submit({
      type: 'signal-broadcast',
      ...tenants.one('BroadcastSignal', request.tenantId),
      name: readText('signalName', request.signalName),
      variables: readVariables(request.variables),
    });
    return responseOf('signal-broadcast', outcome);
  },
});
