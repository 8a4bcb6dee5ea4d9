export { CodeSender } from './channels/code-sender';
export { MessagesModule } from './messages.module';
export { messagesTables } from './messages.tables';
export { Notice } from './notice/notice.entity';
export type { NoticeKind } from './notice/notice-kind';
export { Notices } from './notice/notices';
