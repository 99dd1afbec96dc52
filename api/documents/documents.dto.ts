import { Hex256, Id, Text, Whole } from '../cases/dto-fields';
import { ReceiptView } from '../cases/case.dto';

/** A paper as it was filed, and where the case stands with it. */
export class FiledDocument extends ReceiptView {
  @Id() documentId: string;
  @Text(64) kind: string;
  @Text(100) mediaType: string;
  /** Of what is kept: pictures are encoded anew without their metadata. */
  @Whole() bytes: number;
  @Hex256() sha256: string;
}
