import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** One `.xmile` of the community's suite (SDXorg/test-models). */
export interface CommunityModel {
  /** Path inside the suite, with slashes: `tests/abs/test_abs.xmile`. */
  readonly path: string;
  readonly file: string;
  readonly folder: string;
  readonly bytes: Uint8Array;
}

const folder = process.env.FORETIDE_TEST_MODELS ?? join(import.meta.dirname, "..", "..", "shared", "test-models");

/**
 * The community's models, in the order of their paths. The suite is not part of this project: where it is not found,
 * the list is empty and the reason is printed; under CI that is an error, since nothing would be tested.
 */
export function communityModels(): readonly CommunityModel[] {
  if (!existsSync(folder)) {
    const reason = `The community's test models are not at ${folder}: set FORETIDE_TEST_MODELS (see README).`;
    if (process.env.CI) throw new Error(reason);
    console.warn(`skipped: ${reason}`);
    return [];
  }
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".xmile"))
    .map((path) => path.replaceAll("\\", "/"))
    .sort()
    .map((path) => ({
      path,
      file: basename(path),
      folder: join(folder, path, ".."),
      bytes: readFileSync(join(folder, path)),
    }));
}
