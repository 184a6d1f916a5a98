import { describe, expect, test } from 'vitest';
import { repairs } from '../../src/language/repair.ts';
import { missingModel, shippedParser } from './support/actions.ts';
import { frames, stateNames, sweep } from './support/sweep.ts';

/** "83.1% of 848" */
const share = ({ right, all }: { readonly right: number; readonly all: number }): string =>
  `${((100 * right) / all).toFixed(1)}% of ${all}`;

describe.skipIf(missingModel())('plain sentences about every state', () => {
  test('at least 99% give the state as the only agent and the right patient', async () => {
    const parser = await shippedParser();
    const names = stateNames();
    const mended = sweep(parser, names, frames);
    const without = repairs.filter(({ name }) => name !== 'openings' && name !== 'joined-names');
    const before = sweep(parser, names, frames, without);
    console.info(
      `states by verbs: ${share(mended)} right, ${share(before)} without the rules for openings\n` +
        mended.wrong.map((line) => `  wrong: ${line}`).join('\n'),
    );
    expect(names.length).toBeGreaterThan(200);
    expect(mended.right / mended.all).toBeGreaterThanOrEqual(0.99);
  });

  test('so do at least 98% after a phrase and a comma', async () => {
    const names = stateNames().filter((_, i) => i % 3 === 0);
    const inner = sweep(await shippedParser(), names, frames, repairs, 'In a surprise move, ');
    console.info(`after a comma: ${share(inner)} right`);
    expect(inner.right / inner.all).toBeGreaterThanOrEqual(0.98);
  });
});
