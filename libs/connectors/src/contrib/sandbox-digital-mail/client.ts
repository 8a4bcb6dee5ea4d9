import { Rejected } from '@farled/kernel';
import type { JsonSystem } from '../../base/json-system';
import type { DigitalMail, DigitalMailbox } from '../../base/message-channels';

/** The sandbox's mailbox operator. */
export class SandboxDigitalMailbox implements DigitalMailbox {
  constructor(private readonly http: Pick<JsonSystem, 'post'>) {}

  async isReachable(recipient: string): Promise<boolean> {
    const { status, body } = await this.http.post('/reachable', { recipient });
    if (status >= 300 || !body || typeof body !== 'object' || Array.isArray(body)) return false;
    return body.reachable === true;
  }

  async deliver(mail: DigitalMail): Promise<void> {
    const answer = await this.http.post('/messages', { ...mail }, { 'idempotency-key': mail.reference });
    if (answer.status >= 300) throw new Rejected('digital-mail.refused', 'invalid', { status: answer.status });
  }
}
