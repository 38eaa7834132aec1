import { Menu } from "@base-ui/react/menu";
import { chartModes } from "../../../reports/charts/chart-input.ts";
import { timeAxis, timeTicksOf } from "../../../reports/charts/ticks.ts";
import { momentWords } from "../../../reports/sentences/moment.ts";
import { Icon } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { useApp, useAppStore } from "../../store/context.tsx";
import { selectedTime } from "../../store/selectors.ts";
import { selectTime, setMode } from "../../store/view-actions.ts";

/** What the charts measure. */
export function ModeSwitch() {
  const t = useTranslate();
  const store = useAppStore();
  const current = useApp((state) => state.view.mode);
  return (
    <>
      <YearMenu />
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

/** Times to choose from: each whole one of a short run, the marks of a long one; the end always. */
function timesToChoose(start: number, stop: number): readonly number[] {
  const axis = stop - start <= 20 ? { min: start, max: stop, step: 1 } : timeAxis(start, stop, 12);
  return [...new Set([...timeTicksOf(axis), stop])].sort((a, b) => b - a);
}

/** The time that cards, sentences and the list of scenarios speak of; the charts keep theirs. */
function YearMenu() {
  const t = useTranslate();
  const store = useAppStore();
  const specs = useApp((state) => state.document.system?.simSpecs);
  const at = useApp(selectedTime);
  const language = useApp((state) => state.view.language);
  if (!specs || at === undefined) return null;
  const words = (time: number) => momentWords(time, specs.timeUnits, language);
  return (
    <Menu.Root>
      <Menu.Trigger className="button quiet small n" title={t("app/year-shown")} aria-description={t("app/year-shown")}>
        {words(at)}
        <Icon name="down" size={14} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="positioner" align="end" sideOffset={4}>
          <Menu.Popup className="menu narrow n">
            <Menu.RadioGroup
              value={at}
              onValueChange={(time: number) => selectTime(store, time === specs.stop ? undefined : time)}
            >
              {timesToChoose(specs.start, specs.stop).map((time) => (
                <Menu.RadioItem key={time} value={time} className="menu-item" closeOnClick>
                  <span className="check">{time === at && <Icon name="check" size={14} />}</span>
                  {words(time)}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
