import { Rejected, Unavailable } from '@farled/kernel';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { SmtpConfig } from './smtp.config';

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Becomes the Message-ID, so that a mail handed in twice is seen to be the same. */
  readonly reference: string;
}

/** Hands e-mail to the SMTP server. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  private transport: Transporter | undefined;

  constructor(private readonly config: SmtpConfig) {}

  async send(mail: Mail): Promise<void> {
    const { to, subject, text, reference } = mail;
    const domain = this.config.from.split('@')[1];
    try {
      await this.connection().sendMail({
        from: this.config.from,
        to,
        subject,
        text,
        messageId: `<${reference}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' }, // RFC 3834: no out-of-office answers to notices
      });
    } catch (error) {
      throw isPermanent(error) ? new Rejected('mail.refused') : new Unavailable('mail', { cause: error });
    }
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }

  private connection(): Transporter {
    const limits = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };
    // The demo's mail server shows a certificate that nobody has signed; smtps:// and production check it.
    const tls = { rejectUnauthorized: !this.config.url.startsWith('smtp://127.0.0.1') };
    this.transport ??= createTransport({ url: this.config.url, ...limits, tls });
    return this.transport;
  }
}

/** SMTP 5xx: the address does not exist or the mail is not wanted (RFC 5321 4.2.1). */
const isPermanent = (error: unknown): boolean => {
  const code = (error as { responseCode?: unknown }).responseCode;
  return typeof code === 'number' && code >= 500;
};
