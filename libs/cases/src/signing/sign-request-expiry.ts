import { PeriodicWork } from '@farled/infra';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JointSubmission } from '../submission/joint-submission';

const QUARTER_HOUR = 900_000;

/** Reminds those who were asked to sign, and gives applications back that they did not sign in time. */
@Injectable()
export class SignRequestExpiry implements OnModuleInit {
  constructor(
    private readonly periodic: PeriodicWork,
    private readonly joint: JointSubmission,
  ) {}

  onModuleInit(): void {
    this.periodic.register('cases.sign-requests', QUARTER_HOUR, () => this.joint.expire());
    this.periodic.register('cases.sign-request-reminders', QUARTER_HOUR, () => this.joint.remind());
  }
}
