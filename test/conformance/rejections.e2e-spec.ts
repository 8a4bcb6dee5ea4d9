import { status } from '@grpc/grpc-js';
import { refusals } from './support/refusals';
import { layOut, type Stage } from './support/stage';
import { TestBroker } from './support/test-broker';

jest.setTimeout(120_000);

const codes: Readonly<Record<string, status>> = {
  INVALID_ARGUMENT: status.INVALID_ARGUMENT,
  NOT_FOUND: status.NOT_FOUND,
  ALREADY_EXISTS: status.ALREADY_EXISTS,
  INVALID_STATE: status.FAILED_PRECONDITION,
};

/** Codes and intents as a Zeebe 8.5.8 gave them to the same requests; the reasons are our own. */
describe('what each RPC refuses', () => {
  let broker: TestBroker;
  let stage: Stage;

  beforeAll(async () => {
    broker = await TestBroker.start();
    stage = await layOut(broker);
  });
  afterAll(() => broker.stop());

  it.each(refusals)('$rpc: $what', async ({ rpc, request, refused }) => {
    const [intent, code] = refused.split(' ') as [string, string?];
    const frame = code ? `Command '${intent}' rejected with code '${code}': ` : '';
    await expect(broker.client.call(rpc, request(stage))).rejects.toMatchObject({
      code: codes[code ?? intent],
      details: expect.stringMatching(new RegExp(`^${frame}.{10}`)),
    });
  });

  it('and nothing of it has changed anything', async () => {
    expect(await stage.state()).toEqual(stage.before);
  });
});
