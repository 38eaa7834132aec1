// Sets up what end-to-end tests need, while other tests run: what is there already is left alone.
import { findChromium, findElectronHost, findLibreOffice } from "./find-hosts.mjs";

findChromium();
findElectronHost();
findLibreOffice();
