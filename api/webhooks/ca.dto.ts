import { Flag, Id, Maybe, Text } from '../cases/dto-fields';

/** All that is read of a notice: which order moved, or which certificate, by which notice. */
export class CaNoticeBody {
  @Maybe() @Id() reference?: string;
  @Maybe() @Text(80) serial?: string;
  /** The CA's name for the notice; with `serial`. */
  @Maybe() @Id() notice?: string;
}

export class NoticeTaken {
  @Flag() taken: boolean;
}
