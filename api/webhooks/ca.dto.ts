import { Flag } from '../cases/dto-fields';

export class NoticeTaken {
  @Flag() taken: boolean;
}
