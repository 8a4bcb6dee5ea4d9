import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { Arrivals } from '../arrivals';
import type { KeyedCertificate } from '../certificates/issue';
import type { Modes } from '../modes';

const LARGEST_MAIL = 10 * 1024 * 1024;
const LONGEST_TEXT = 20_000;

/** A real SMTP server (RFC 5321, STARTTLS offered) that keeps what it receives instead of passing it on. */
export class MailReceiver {
  private readonly server: SMTPServer;

  constructor(
    private readonly arrivals: Arrivals,
    private readonly modes: Modes,
    { certificate, key }: KeyedCertificate,
  ) {
    this.server = new SMTPServer({
      cert: certificate,
      key,
      authOptional: true,
      disabledCommands: ['AUTH'],
      size: LARGEST_MAIL,
      closeTimeout: 500,
      disableReverseLookup: true,
      onConnect: (_session, done) => done(this.fault('down', 421)),
      onMailFrom: (_address, _session, done) => done(this.fault('error', 451)),
      onData: (stream, _session, done) => {
        this.receive(stream).then(() => done(), done);
      },
    });
    // A client that hangs up half-way is its own business.
    this.server.on('error', () => undefined);
  }

  /** Starts to listen; gives the port. */
  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.server.once('error', reject);
      this.server.listen(port, host, () => resolve((this.server.server.address() as AddressInfo).port));
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private fault(mode: 'down' | 'error', responseCode: number): Error | undefined {
    if (this.modes.of('mail') !== mode) return undefined;
    return Object.assign(new Error('Service not available'), { responseCode });
  }

  private async receive(stream: SMTPServerDataStream): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
    if (stream.sizeExceeded) throw Object.assign(new Error('Message too large'), { responseCode: 552 });
    const mail = await PostalMime.parse(Buffer.concat(chunks));
    this.arrivals.add('mail', {
      from: mail.from?.address ?? '',
      to: (mail.to ?? []).map((one) => one.address ?? '').join(', '),
      subject: mail.subject ?? '',
      text: (mail.text ?? '').slice(0, LONGEST_TEXT),
      html: (mail.html ?? '').slice(0, LONGEST_TEXT),
      attachments: mail.attachments.map(({ filename }) => filename ?? ''),
    });
  }
}
