// How a picture's page is worked: steps that several pictures take.

/** Choose a scenario of the city study that has changes. */
export async function choose(page, id = "housing-first") {
  await page.locator(`[data-scenario="${id}"]`).click();
}

/** Open a tab of the bar. */
export async function openTab(page, tab) {
  await page.locator(`[role=tab][data-tab="${tab}"]`).click();
  await awayFromAll(page);
}

/** Open what stands behind the tabs. */
export async function openPage(page, name) {
  await page.locator(".page-menu").click();
  await page.locator(`[role=menuitem][data-tab="${name}"]`).click();
  await awayFromAll(page);
}

/** The pointer where it touches nothing. */
export async function awayFromAll(page) {
  await page.mouse.move(0, page.viewportSize().height - 1);
}

/** Choose from the palette what a word finds first. */
export async function fromPalette(page, word) {
  await page.keyboard.press("Control+k");
  await page.locator(".finder-input").fill(word);
  const rows = page.locator(".finder-row");
  const exact = rows.filter({ has: page.getByText(word, { exact: true }) });
  await ((await exact.count()) > 0 ? exact : rows).first().click();
}

/** Open the levers where they are folded. */
export async function showLevers(page) {
  if ((await page.locator(".lever-panel").count()) === 0) await page.keyboard.press("l");
  await page.locator(".lever-panel .slider").first().waitFor();
}

/** Take a lever and hold it where it is not saved. */
export async function holdLever(page, lever = "extra_budget", share = 0.75) {
  await showLevers(page);
  const slider = page.locator(`[data-lever="${lever}"] .slider`);
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * share, box.y + box.height / 2, { steps: 6 });
}

/** Point at a year of a chart. */
export async function pointAt(page, place, share) {
  const box = await page.locator(".chart-plane").nth(place).boundingBox();
  await page.mouse.move(box.x + box.width * share, box.y + box.height * 0.45);
}

/** Drop a text file on the window. */
export async function dropText(page, name, text) {
  await page.locator(".app").evaluate(
    (target, file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([file.text], file.name));
      target.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, text },
  );
}

/** A cell of the table of assumptions, by its row and its column as they are seen. */
export function cell(page, row, column) {
  return page.locator(`.ag-row[row-index="${row}"] [aria-colindex="${column}"]`).last();
}
