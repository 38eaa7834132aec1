import { app } from "electron";

/** Where `npm run dev` serves the page from its sources; a packaged app knows only its own. */
export const developmentUrl = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
