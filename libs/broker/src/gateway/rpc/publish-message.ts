import { invalid } from '../gateway-error';
import { checkTenant, readText, readVariables } from '../read-request';
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
export const messageCommands = ({ submit }: RpcPorts) => ({
  async PublishMessage(request: PublishMessageRequest) {
    checkTenant('PublishMessage', request.tenantId);
    if (request.name.trim() === '') throw invalid('Expected to publish a message with a name, but it was blank');
    const outcome = await submit({
      type: 'message-publish',
      name: readText('name', request.name),
      correlationKey: readText('correlationKey', request.correlationKey),
      messageId: readText('messageId', request.messageId),
      timeToLive: Number(request.timeToLive),
      variables: readVariables(request.variables),
    });
    return responseOf('message-publish', outcome);
  },
});
