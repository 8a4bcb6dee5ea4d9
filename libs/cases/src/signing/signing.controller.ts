import { Controller } from '@nestjs/common';
import { SignatureDesk } from './signature-desk';
import { signatureRoutes } from './signature-routes';
import { SigningService } from './signing.service';

/** Signing an application as it was frozen. */
@Controller('api/signings')
export class SigningController extends signatureRoutes('signing.sign') {
  constructor(signings: SigningService, desk: SignatureDesk) {
    super(signings, desk);
  }
}
