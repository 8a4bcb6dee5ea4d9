/** Effects outside the database that a case brings about; each has its handler beside the thing it does. */
export const START_PROCESS = 'engine.start';
export const CANCEL_PROCESS = 'engine.cancel';
export const PUBLISH_MESSAGE = 'engine.publish';
export const COMPLETE_TASK = 'engine.complete-task';
export const DELIVER_HANDOVER = 'handover.deliver';
export const REFUND_PAYMENT = 'payment.refund';
