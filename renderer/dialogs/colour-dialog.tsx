import { useState } from "react";
import { grounds, legible } from "../../reports/charts/line-look.ts";
import { readColour } from "../../scenarios/look.ts";
import { Swatch } from "../app/swatch.tsx";
import { useTranslate } from "../app/use-translate.ts";
import { useApp, useAppStore } from "../store/context.tsx";
import { styleScenario } from "../store/scenario-actions.ts";
import { scenarioRows } from "../store/scenario-rows.ts";
import { DialogForm } from "./scenario-dialogs.tsx";
import "./colour-dialog.css";

/** The colour that a scenario has now, as a code to start from. */
function startingCode(own: number | string | undefined, hue: number): string {
  if (typeof own === "string") return own;
  const token = getComputedStyle(document.documentElement)
    .getPropertyValue(`--s${own ?? hue}`)
    .trim();
  return /^#[\da-f]{6}$/i.test(token) ? token : legible("#7f7f7f", grounds.light, 3);
}

/** Any colour for a scenario's line: typed as a code, or picked. */
export function ColourDialog({ scenario: id }: { readonly scenario: string }) {
  const t = useTranslate();
  const store = useAppStore();
  const row = useApp((state) => scenarioRows(state).find((each) => each.id === id));
  const [text, setText] = useState(() => startingCode(row?.look?.colour, row?.style ?? 1));
  if (!row) return null;
  const read = readColour(text.trim());
  const colour = typeof read === "string" ? read : undefined;
  return (
    <DialogForm
      title={t("app/colour-title", { name: row.fullName })}
      text={t("app/colour-text")}
      action={t("app/save")}
      isDisabled={colour === undefined}
      onSubmit={() => styleScenario(store, id, { colour })}
    >
      <div className="colour-fields">
        <input
          type="color"
          aria-label={t("app/colour-pick")}
          value={colour ?? "#000000"}
          onChange={(event) => setText(event.target.value)}
        />
        <input
          className="input"
          aria-label={t("app/colour-code")}
          aria-invalid={colour === undefined}
          aria-describedby="colour-said"
          spellCheck={false}
          maxLength={9}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span id="colour-said" role="status">
          {colour === undefined ? (
            <span data-tone="error">{t("app/colour-wrong", { text: text.trim() })}</span>
          ) : (
            <>
              <Swatch line={{ style: row.style, look: { ...row.look, colour } }} width={48} />
              {t("app/colour-preview")}
            </>
          )}
        </span>
      </div>
    </DialogForm>
  );
}
