export { SmtpConfig } from './channels/smtp.config';
export { MessagesConfig } from './messages.config';
export { MessagesModule } from './messages.module';
export { messagesTables } from './messages.tables';
export { Notice, type NoticeChannel, type NoticeState } from './notice/notice.entity';
export { type NoticeOccasion, Notices } from './notice/notices';
