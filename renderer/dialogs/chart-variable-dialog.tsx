import { Dialog } from "@base-ui/react/dialog";
import { useMemo } from "react";
import { useTranslate } from "../app/use-translate.ts";
import { useApp, useAppStore } from "../store/context.tsx";
import { setCharts } from "../store/document-actions.ts";
import { savedFile } from "../store/selectors.ts";
import { openDialog } from "../store/view-actions.ts";
import { findableVariables } from "./findables.ts";
import { Finder } from "./finder.tsx";

/** Choose what a chart shows, or what a new one shall show. */
export function ChartVariableDialog({ chart }: { readonly chart: number | undefined }) {
  const t = useTranslate();
  const store = useAppStore();
  const system = useApp((state) => state.document.system);
  const language = useApp((state) => state.view.language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list depends on the model and the language alone
  const items = useMemo(() => findableVariables(store.getState()), [store, system, language]);
  return (
    <>
      <Dialog.Title className="visually-hidden">{t("app/choose-variable")}</Dialog.Title>
      <Finder
        items={items}
        placeholder={t("app/search-variable")}
        onChoose={({ variable }) => {
          const charts = savedFile(store.getState())?.charts ?? [];
          setCharts(store, chart === undefined ? [...charts, { variable }] : charts.with(chart, { variable }));
          openDialog(store, undefined);
        }}
      />
    </>
  );
}
