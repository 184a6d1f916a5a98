/** What an analyst does on the page of everything, timed by the page's own clock from the press to the next painting. */
import type { Page } from 'playwright-core';

/** Waits in the page until something holds, looking at each change of it, then until that is painted; not for ever. */
const UNTIL = `const until = (holds) => new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error('waited 30 s in vain until ' + holds)), 30000);
  const painted = () => requestAnimationFrame(() => setTimeout(resolve));
  if (holds()) return painted();
  const watch = new MutationObserver(() => { if (holds()) { watch.disconnect(); painted(); } });
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
});
const table = () => document.querySelector('[role=table]');
const count = () => Number(table()?.getAttribute('aria-rowcount') ?? 1) - 1;
const firstRow = () => table()?.querySelector('[data-index="0"]')?.textContent ?? '';
const settled = () => document.querySelector('section[aria-busy]')?.getAttribute('aria-busy') === 'false';`;

/** Waits for the table of pairs on the first page. */
export const PAIRS_SHOWN = `(async () => { ${UNTIL}
  await until(() => document.querySelector('section[aria-labelledby=pairs] tbody tr'));
})()`;

/** Waits for the table of everything, and answers how many rows it has. */
export const ROWS_SHOWN = `(async () => { ${UNTIL}
  await until(() => count() > 0 && settled());
  return count();
})()`;

/** Types a filter, then presses the button. @returns milliseconds until other rows are painted */
export async function filterRows(page: Page, field: string, value: string): Promise<number> {
  await page.locator(`form[aria-label=Filters] input[name=${field}]`).fill(value);
  return timed(
    page,
    `document.querySelector('form[aria-label=Filters] button[type=submit]').click();
    await until(() => settled() && count() !== rows);`,
  );
}

/** Presses the head of a column. @returns milliseconds until the rows stand in another order */
export function sortRows(page: Page, column: string): Promise<number> {
  return timed(
    page,
    `const head = [...document.querySelectorAll('[role=columnheader] button')].find((b) => b.textContent.startsWith(${JSON.stringify(column)}));
    head.click();
    await until(() => firstRow() !== first || head.parentElement.getAttribute('aria-sort') !== 'none');`,
  );
}

/** Presses the n-th row in sight. @returns milliseconds until what is told of it is painted */
export function chooseRow(page: Page, n: number): Promise<number> {
  return timed(
    page,
    `const told = () => document.querySelector('aside a.button')?.getAttribute('href');
    const before = told();
    table().querySelector('[data-index="${n}"]').click();
    await until(() => told() !== undefined && told() !== before);`,
  );
}

/** Scrolls from the first row to the last. @returns how long each frame took, in milliseconds */
export function scrollRows(page: Page): Promise<number[]> {
  return page.evaluate<number[]>(`(async () => {
    const table = document.querySelector('[role=table]');
    const frame = () => new Promise(requestAnimationFrame);
    const frames = [];
    const steps = 300;
    let before = await frame();
    for (let i = 1; i <= steps; i++) {
      table.scrollTop = (table.scrollHeight * i) / steps;
      const now = await frame();
      frames.push(now - before);
      before = now;
    }
    return frames;
  })()`);
}

function timed(page: Page, act: string): Promise<number> {
  return page.evaluate<number>(`(async () => { ${UNTIL}
    const [rows, first] = [count(), firstRow()];
    const pressed = performance.now();
    ${act}
    return performance.now() - pressed;
  })()`);
}
