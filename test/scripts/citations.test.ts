import { proves, testNames } from '../../scripts/docs/citations';

/** Written apart, so that these rows are not taken for proofs themselves. */
const P = 'Pasal';
const test = (name: string) => ({ name, group: false });

describe('what a test proves, by its name', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [`${P} 17(3): a refusal has grounds`, ['17(3)'], ['17(1)', '17']],
    [`${P} 17: the decisions`, ['17', '17(1)', '17(4)'], ['1', '16', '18']],
    [`${P} 1: words`, ['1', '1(21)'], ['11(1)', '14a', '17(1)']],
    [`${P} 9: types`, ['9', '9a', '9c'], ['19(1)']],
    [`${P} 14b, 15c dan 16c: the address`, ['14b', '15c', '16c'], ['14a', '14']],
    [`${P} 13-16: applying`, ['13(1)', '14c', '16'], ['17(1)', '12(1)']],
    [`${P} 17(2)-(3), 19(6): the letters`, ['17(2)', '17(3)', '19(6)'], ['17(1)', '17(4)', '19(1)']],
    [`warns of who has left (${P} 11(2))`, ['11(2)'], ['11(1)']],
    [`UU 27/2022 ${P} 31: a reading is recorded`, [], ['31(1)', '31(2)']],
    [`as PP 40/2019 ${P} 30(2) has it, and ${P} 17(1)`, ['17(1)'], ['30(2)']],
    [`nothing`, [], ['1', '17(1)']],
  ])('%s', (name, proven, others) => {
    expect([...proven, ...others].filter((article) => proves(test(name), article))).toEqual(proven);
  });

  it('of a group only what it begins with: what it mentions, its tests may or may not prove', () => {
    expect(proves({ name: 'Pasal 14c: a scan', group: true }, '14c')).toBe(true);
    expect(proves({ name: 'a paper (Pasal 14-16)', group: true }, '14c')).toBe(false);
  });
});

describe('the names of tests', () => {
  const SOURCE = `
    describe('Pasal 3(1)a: a policy', () => {
      it.each([
        ['Pasal 24a: the truth must be declared', 'declareTruth'],
        ['nothing of ours', 'Pasal 17 ayat (1)'],
      ])('%s', () => {});
      it(\`Pasal 9 (Pasal \${article}): a life\`, () => {});
      test("is said in 'quotes'", () => {});
      expect('Pasal 20(2): is no test').toBe('it("Pasal 21(1): is none either")');
      // it('Pasal 22: is commented out', () => {});
    });`;

  it('are those of its tests, its groups, and the rows that are named', () => {
    expect(testNames(SOURCE)).toEqual([
      { name: 'Pasal 3(1)a: a policy', group: true },
      { name: '%s', group: false },
      { name: 'Pasal 24a: the truth must be declared', group: false },
      { name: 'Pasal 9 (Pasal …): a life', group: false },
      { name: "is said in 'quotes'", group: false },
    ]);
  });
});
