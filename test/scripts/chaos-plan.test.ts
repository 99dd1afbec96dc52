import { Dice, seedOfRound } from '../../scripts/chaos/dice';
import { KILLED, planOf } from '../../scripts/chaos/plan';

describe('the plan of a round of chaos', () => {
  it('is the same for the same seed, and another for another', () => {
    const plan = (seed: number) => planOf(new Dice(seed), 180, 3);
    expect(plan(7)).toEqual(plan(7));
    expect(plan(8)).not.toEqual(plan(7));
  });

  it('kills every part at least once, each in a stretch of its own, within the lives', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const plan = planOf(new Dice(seed), 180, 3);
      expect(plan).toHaveLength(KILLED.length + 3);
      expect(new Set(plan.map(({ part }) => part))).toEqual(new Set(KILLED));
      const calls = plan.map(({ atCall }) => atCall);
      expect(calls).toEqual([...calls].sort((a, b) => a - b));
      expect(Math.min(...calls)).toBeGreaterThanOrEqual(10);
      expect(Math.max(...calls)).toBeLessThan(180);
    }
  });

  it('falls at every moment of a call: chance is spread evenly', () => {
    const dice = new Dice(42);
    const thrown = Array.from({ length: 8_000 }, () => dice.below(8));
    for (let face = 0; face < 8; face += 1) {
      const count = thrown.filter((one) => one === face).length;
      expect(count).toBeGreaterThan(850);
      expect(count).toBeLessThan(1_150);
    }
  });

  it("gives each round a seed by which it is replayed as a run's first", () => {
    const seeds = Array.from({ length: 20 }, (_, round) => seedOfRound(1, round));
    expect(new Set(seeds).size).toBe(20);
    for (const seed of seeds) expect(seedOfRound(seed, 0)).toBe(seed);
  });
});
