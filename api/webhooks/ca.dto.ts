import { Flag, Id } from '../cases/dto-fields';

/** All that is read of a notice: which order moved. */
export class CaNotice {
  @Id() reference: string;
}

export class NoticeTaken {
  @Flag() taken: boolean;
}
