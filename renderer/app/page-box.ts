import type { Box } from "./coach-place.ts";

/** How much larger type enlarges the page: what is measured on the screen is so many times what styles say. */
export function pageZoom(): number {
  return Number(document.documentElement.style.getPropertyValue("--type-scale")) || 1;
}

/** Where an element stands, in the pixels that styles speak of. */
export function pageBox(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const zoom = pageZoom();
  return { left: left / zoom, top: top / zoom, right: right / zoom, bottom: bottom / zoom };
}
