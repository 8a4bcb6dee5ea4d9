import type { JsonObject } from '@farled/kernel';
import type { JsonAnswer } from '../../base/json-system';
import { SandboxCaseSystem } from './client';

const delivery = {
  idempotencyKey: 'handover-1',
  caseReference: 'case-1',
  diaryNumber: 'BU 2026-00001',
  service: 'ansok-forskola',
  receivedAt: new Date('2026-11-20T10:00:00Z'),
  application: { hoursPerWeek: 30 },
  applicant: { personalNumber: 'number' },
  documents: [{ name: 'intyg.pdf', type: 'application/pdf', sha256: 'abc', content: Buffer.from('PDF') }],
};

function answering(answer: JsonAnswer) {
  const calls: { path: string; body: JsonObject; headers?: Record<string, string> }[] = [];
  const post = (path: string, body: JsonObject, headers?: Record<string, string>) => {
    calls.push({ path, body, headers });
    return Promise.resolve(answer);
  };
  return { calls, client: new SandboxCaseSystem({ post }, 'https://we/answers') };
}

describe('the sandbox case system', () => {
  it('is given the whole case under an idempotency key', async () => {
    const { calls, client } = answering({ status: 202, body: { receiptId: 'R1', number: 'VS-7' } });
    await expect(client.deliver(delivery)).resolves.toEqual({ receiptId: 'R1', number: 'VS-7' });
    expect(calls[0]).toMatchObject({
      path: '/cases',
      headers: { 'idempotency-key': 'handover-1' },
      body: {
        callbackUrl: 'https://we/answers',
        documents: [{ content: 'UERG' }],
        receivedAt: '2026-11-20T10:00:00.000Z',
      },
    });
  });

  it('rejects what the system refuses or answers without a receipt', async () => {
    await expect(answering({ status: 422, body: null }).client.deliver(delivery)).rejects.toThrow(
      'case-system.refused',
    );
    await expect(answering({ status: 202, body: {} }).client.deliver(delivery)).rejects.toThrow('case-system.refused');
  });
});
