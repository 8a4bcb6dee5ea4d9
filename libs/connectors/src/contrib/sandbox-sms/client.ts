import { Rejected } from '@farled/kernel';
import type { JsonSystem } from '../../base/json-system';
import type { SmsGateway } from '../../base/message-channels';

/** The sandbox's SMS gateway. */
export class SandboxSmsGateway implements SmsGateway {
  constructor(private readonly http: Pick<JsonSystem, 'post'>) {}

  async send(message: { to: string; text: string; reference: string }): Promise<void> {
    const answer = await this.http.post('/messages', { ...message });
    if (answer.status >= 300) throw new Rejected('sms.refused', 'invalid', { status: answer.status });
  }
}
