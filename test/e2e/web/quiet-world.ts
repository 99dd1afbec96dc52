import { World } from '../../../scripts/story/world';

/** Plays what must have happened before, without a word: the test's name says it. */
export class QuietWorld extends World {
  override tell(): void {
    // Nothing.
  }
}
