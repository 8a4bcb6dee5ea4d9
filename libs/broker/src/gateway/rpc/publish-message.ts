import { readMilliseconds, readText, readVariables } from '../read-request';
import { type RpcPorts, responseOf } from '../rpc-ports';

interface PublishMessageRequest {
  readonly name: string;
  readonly correlationKey: string;
  readonly timeToLive: string;
  readonly messageId: string;
  readonly variables: string;
  readonly tenantId: string;
}

/** Messages from outside. */
export const messageCommands = ({ submit, tenants }: RpcPorts) => ({
  async PublishMessage(request: PublishMessageRequest) {
    const { tenantId } = request;
    const outcome = await submit({
      type: 'message-publish',
      ...tenants.one('PublishMessage', tenantId),
      name: readText('name', request.name),
      correlationKey: readText('correlationKey', request.correlationKey),
      messageId: request.messageId,
      timeToLive: readMilliseconds(request.timeToLive),
      variables: readVariables(request.variables),
    });
    return responseOf('message-publish', outcome);
  },
});
