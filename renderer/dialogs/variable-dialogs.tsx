import { Dialog } from "@base-ui/react/dialog";
import { useMemo } from "react";
import { useTranslate } from "../app/use-translate.ts";
import { useApp, useAppStore } from "../store/context.tsx";
import { setCharts } from "../store/document-actions.ts";
import { addIndicator, isIndicator, replaceIndicator } from "../store/indicators.ts";
import { savedFile } from "../store/selectors.ts";
import { openDialog, openTab } from "../store/view-actions.ts";
import { findableVariables } from "./findables.ts";
import { Finder } from "./finder.tsx";

/** Choose what a chart shows, or what a new one shall show. */
export function ChartVariableDialog({ chart }: { readonly chart: number | undefined }) {
  const store = useAppStore();
  return (
    <VariableDialog
      onChoose={(variable) => {
        const charts = savedFile(store.getState())?.charts ?? [];
        setCharts(store, chart === undefined ? [...charts, { variable }] : charts.with(chart, { variable }));
        openTab(store, "compare");
      }}
    />
  );
}

/** Choose what an indicator card shows, or what a new one shall show; the study watches nothing twice. */
export function IndicatorVariableDialog({ indicator }: { readonly indicator: number | undefined }) {
  const t = useTranslate();
  const store = useAppStore();
  const taken = t("app/indicator-already");
  return (
    <VariableDialog
      obstacleOf={(variable) => (isIndicator(store.getState(), variable) ? taken : undefined)}
      onChoose={(variable) => {
        if (indicator === undefined) addIndicator(store, variable);
        else replaceIndicator(store, indicator, variable);
        openTab(store, "compare");
      }}
    />
  );
}

interface Props {
  readonly obstacleOf?: (variable: string) => string | undefined;
  onChoose(variable: string): void;
}

function VariableDialog({ obstacleOf, onChoose }: Props) {
  const t = useTranslate();
  const store = useAppStore();
  const system = useApp((state) => state.document.system);
  const language = useApp((state) => state.view.language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list depends on the model and the language alone
  const items = useMemo(
    () => findableVariables(store.getState()).map((item) => ({ ...item, obstacle: obstacleOf?.(item.variable) })),
    [store, system, language],
  );
  return (
    <>
      <Dialog.Title className="visually-hidden">{t("app/choose-variable")}</Dialog.Title>
      <Finder
        items={items}
        placeholder={t("app/search-variable")}
        onChoose={({ variable }) => {
          onChoose(variable);
          openDialog(store, undefined);
        }}
      />
    </>
  );
}
