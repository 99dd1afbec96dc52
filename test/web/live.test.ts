import { Live } from '../../web/src/shell/live';

/** A stream of which the test decides what comes. */
function stream() {
  const heard = new Map<string, () => void>();
  return {
    source: { addEventListener: (event: string, then: () => void) => void heard.set(event, then) },
    comes: (event: 'all' | 'error') => heard.get(event)?.(),
  };
}

describe('a page that listens to the server', () => {
  it('hears everything from the first “all” on, until the stream breaks or is left', () => {
    const live = new Live();
    const told: boolean[] = [];
    live.subscribe(() => told.push(live.now));
    const { source, comes } = stream();
    live.by(source);
    expect(live.now).toBe(false);
    comes('all');
    comes('all');
    comes('error');
    comes('error');
    comes('all');
    live.over();
    expect(told).toEqual([true, false, true, false]);
  });

  it('tells nobody who has gone', () => {
    const live = new Live();
    const told: boolean[] = [];
    const stop = live.subscribe(() => told.push(live.now));
    const { source, comes } = stream();
    live.by(source);
    stop();
    comes('all');
    expect(told).toEqual([]);
  });
});
