import { PeriodicWork } from '@farled/infra';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JointSubmission } from '../submission/joint-submission';

const QUARTER_HOUR = 900_000;

/** Gives applications back that others were asked to sign and did not in time. */
@Injectable()
export class SignRequestExpiry implements OnModuleInit {
  constructor(
    private readonly periodic: PeriodicWork,
    private readonly joint: JointSubmission,
  ) {}

  onModuleInit(): void {
    this.periodic.register('cases.sign-requests', QUARTER_HOUR, () => this.joint.expire());
  }
}
