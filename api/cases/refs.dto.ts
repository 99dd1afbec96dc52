import { Hex256, Id, Moment, Text, Whole } from './dto-fields';

export class PersonRef {
  @Id() id: string;
  @Text(200) name: string;
}

export class AgencyRef {
  @Id() id: string;
  @Text(200) name: string;
}

export class DocumentView {
  @Id() documentId: string;
  @Text(64) kind: string;
  @Hex256() sha256: string;
  @Text(100) mediaType: string;
  @Whole() bytes: number;
  @Id() uploadedBy: string;
  @Moment() uploadedAt: string;
}
