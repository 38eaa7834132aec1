import { Menu } from "@base-ui/react/menu";
import { chartModes } from "../../../reports/charts/chart-input.ts";
import { momentWords } from "../../../reports/sentences/moment.ts";
import { Icon } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { CommandButton } from "../../controls/command-button.tsx";
import { CommandChoices } from "../../controls/command-item.tsx";
import { DropMenu } from "../../controls/drop-menu.tsx";
import { useApp } from "../../store/context.tsx";
import { selectedTime } from "../../store/selectors.ts";

/** What the charts measure. */
export function ModeSwitch() {
  const t = useTranslate();
  const current = useApp((state) => state.view.mode);
  return (
    <>
      <YearMenu />
      <span className="t3">{t("app/show")}</span>
      <fieldset className="segments" aria-label={t("app/mode")}>
        {chartModes.map((mode) => (
          <CommandButton key={mode} command="view.measure" choice={mode} aria-pressed={mode === current}>
            {t(`app/mode-${mode}`)}
          </CommandButton>
        ))}
      </fieldset>
    </>
  );
}

/** The time that cards, sentences and the list of scenarios speak of; the charts keep theirs. */
function YearMenu() {
  const t = useTranslate();
  const units = useApp((state) => state.document.system?.simSpecs.timeUnits);
  const at = useApp(selectedTime);
  const language = useApp((state) => state.view.language);
  if (at === undefined) return null;
  return (
    <DropMenu
      className="menu narrow n"
      trigger={
        <Menu.Trigger
          className="button quiet small n"
          title={t("app/year-shown")}
          aria-description={t("app/year-shown")}
        >
          {momentWords(at, units, language)}
          <Icon name="down" size={14} />
        </Menu.Trigger>
      }
    >
      <CommandChoices command="view.year" />
    </DropMenu>
  );
}
