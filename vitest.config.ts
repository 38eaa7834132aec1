import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{models,scenarios,reports,i18n,cli,electron,renderer,tests}/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**", "node_modules/**", "out/**"],
    testTimeout: 60_000,
    // All cores: of two, one is left idle otherwise.
    maxWorkers: "100%",
  },
});
