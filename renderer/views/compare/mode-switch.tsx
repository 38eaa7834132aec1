import { chartModes } from "../../../reports/charts/chart-input.ts";
import { useTranslate } from "../../app/use-translate.ts";
import { patch } from "../../store/app-store.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { setMode } from "../../store/view-actions.ts";

/** What the charts measure. */
export function ModeSwitch() {
  const t = useTranslate();
  const store = useAppStore();
  const current = useApp((state) => state.view.mode);
  const span = useApp((state) => state.view.span);
  return (
    <>
      {span && (
        <button type="button" className="button small" onClick={() => patch(store, "view", { span: undefined })}>
          {t("app/reset-zoom")}
        </button>
      )}
      <span className="t3">{t("app/show")}</span>
      <fieldset className="segments" aria-label={t("app/mode")}>
        {chartModes.map((mode) => (
          <button key={mode} type="button" aria-pressed={mode === current} onClick={() => setMode(store, mode)}>
            {t(`app/mode-${mode}`)}
          </button>
        ))}
      </fieldset>
    </>
  );
}
