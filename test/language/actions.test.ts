import { describe, expect, test } from 'vitest';
import { learnCasing, recase } from '../../src/language/headline.ts';
import { tokenise } from '../../src/language/tokenise.ts';
import { missingModel, type Reading, readCases, scoreActions, shippedParser } from './support/actions.ts';

const share = ({ right, all }: { right: number; all: number }): number => (100 * right) / all;
const asIs =
  (mended: boolean): Reading =>
  (forms) => ({ forms, mended });

const recased: Reading = (words, { body = '' }) => {
  const running = tokenise(body).map(({ start, end }) => body.slice(start, end));
  return { forms: [...recase(words, learnCasing([running])), '.'], mended: true };
};

describe.skipIf(missingModel())('who does what to whom', () => {
  test('at least 95% of actions in news sentences come out right, far more than without repairs', async () => {
    const parser = await shippedParser();
    const cases = readCases('actions');
    const plain = scoreActions(parser, cases, asIs(false));
    const mended = scoreActions(parser, cases, asIs(true));
    console.info(
      `actions right: ${share(plain).toFixed(1)}% as parsed, ${share(mended).toFixed(1)}% repaired, of ${mended.all}\n` +
        mended.wrong.map((line) => `  wrong: ${line}`).join('\n'),
    );
    expect(mended.all).toBeGreaterThan(350);
    expect(share(mended)).toBeGreaterThanOrEqual(95);
    expect(share(mended)).toBeGreaterThan(share(plain) + 5);
  });

  test('headlines gain from being shown as running text', async () => {
    const parser = await shippedParser();
    const cases = readCases('headlines');
    const printed = scoreActions(parser, cases, asIs(true));
    const shown = scoreActions(parser, cases, recased);
    console.info(
      `headline actions right: ${share(printed).toFixed(1)}% as printed, ${share(shown).toFixed(1)}% recased`,
    );
    expect(share(shown)).toBeGreaterThan(share(printed));
    expect(share(shown)).toBeGreaterThanOrEqual(75);
  });
});
