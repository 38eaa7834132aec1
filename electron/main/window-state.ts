import type { WindowState } from "../files/settings.ts";

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const smallest = { width: 960, height: 600 };
const usual = { width: 1440, height: 900 };

/** Where a window goes: as it was left, if that still lies on a screen, and never larger than the screen. */
export function placeWindow(
  saved: WindowState | undefined,
  screens: readonly Area[],
): Partial<Area> & { width: number; height: number } {
  const home = screens[0] ?? { x: 0, y: 0, ...usual };
  const { x, y, width, height }: Partial<Area> & typeof usual = saved ?? usual;
  const place = x === undefined || y === undefined ? undefined : { x, y };
  const screen = place && screens.find((area) => overlaps({ ...place, width, height }, area));
  const size = {
    width: within(width, smallest.width, (screen ?? home).width),
    height: within(height, smallest.height, (screen ?? home).height),
  };
  return screen && place ? { ...place, ...size } : size;
}

/** Enough of the title bar must be on the screen to take hold of. */
function overlaps(window: Area, screen: Area): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  return across >= 100 && window.y >= screen.y && window.y < screen.y + screen.height - 40;
}

function within(value: number, low: number, high: number): number {
  return Math.max(Math.min(low, high), Math.min(value, high));
}
