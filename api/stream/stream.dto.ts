import { Id, Maybe } from '../cases/dto-fields';

export class StreamQuery {
  /** A case that is open before the listener. */
  @Maybe() @Id() case?: string;
}
