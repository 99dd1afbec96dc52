const Sequencer = require('@jest/test-sequencer').default;
const { statSync } = require('node:fs');

/** Whole-stack files first: one that began last would leave a core idle for minutes. */
const weight = ({ path }) => (path.includes('/test/e2e/') ? 1e6 : 0) + statSync(path).size;
const usesBrowser = ({ path }) => path.includes('/test/e2e/web');

module.exports = class LongestFirst extends Sequencer {
  /** One in a browser beside one that mostly waits: two browsers at once are too much for two cores. */
  sort(tests) {
    const longest = [...tests].sort((a, b) => weight(b) - weight(a));
    const [busy, waiting] = [longest.filter(usesBrowser), longest.filter((test) => !usesBrowser(test))];
    return longest.flatMap((_, i) => [...busy.slice(i, i + 1), ...waiting.slice(i, i + 1)]);
  }
};
