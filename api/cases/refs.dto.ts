import { Flag, Hex256, Id, Maybe, Moment, Part, Text, Whole } from './dto-fields';

export class PersonRef {
  @Id() id: string;
  @Text(200) name: string;
}

export class AgencyRef {
  @Id() id: string;
  @Text(200) name: string;
}

/** Where a letter came from that was given in the system (Pasal 14a, 15a, 16a, 16b). */
export class GivenLetterView {
  @Part(() => PersonRef) by: PersonRef;
  @Moment() at: string;
  /** Of the fields that it speaks of. */
  @Hex256() digest: string;
  /** It speaks of what the form says now. */
  @Flag() covers: boolean;
}

export class DocumentView {
  @Id() documentId: string;
  @Text(64) kind: string;
  @Hex256() sha256: string;
  @Text(100) mediaType: string;
  @Whole() bytes: number;
  @Id() uploadedBy: string;
  @Moment() uploadedAt: string;
  /** Absent of a paper that was uploaded. */
  @Maybe() @Part(() => GivenLetterView) given?: GivenLetterView;
}
