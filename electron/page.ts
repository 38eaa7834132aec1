/** Where the window's page lives: its own scheme, so that nothing on disk or on the net is of the same origin. */
export const pageScheme = "app";
export const pageHost = "workbench";
export const pageOrigin = `${pageScheme}://${pageHost}`;
