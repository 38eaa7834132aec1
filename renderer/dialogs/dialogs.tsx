import { Dialog } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { useApp, useAppStore } from "../store/context.tsx";
import type { DialogName } from "../store/state.ts";
import { openDialog } from "../store/view-actions.ts";
import { ColourDialog } from "./colour-dialog.tsx";
import { DifferenceDialog } from "./difference-dialog.tsx";
import { ConflictDialog, DiscardDialog, RevertDialog } from "./file-dialogs.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { LongRunDialog } from "./long-run-dialog.tsx";
import { Palette } from "./palette.tsx";
import { DeleteDialog, NarrativeDialog, RenameDialog, SaveScenarioDialog } from "./scenario-dialogs.tsx";
import { ChartVariableDialog, IndicatorVariableDialog } from "./variable-dialogs.tsx";
import { VersionsDialog } from "./versions-dialog.tsx";

/** The dialog that is open. Esc closes it and gives the focus back. */
export function Dialogs() {
  const store = useAppStore();
  const dialog = useApp((state) => state.view.dialog);
  if (!dialog) return null;
  return (
    // One that follows another, as from the palette, is a new one: it takes the focus.
    <Dialog.Root key={dialog.kind} open onOpenChange={(isOpen) => !isOpen && openDialog(store, undefined)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog" data-kind={dialog.kind}>
          {contentOf(dialog)}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function contentOf(dialog: DialogName): ReactNode {
  switch (dialog.kind) {
    case "save-scenario":
      return <SaveScenarioDialog />;
    case "rename":
      return <RenameDialog scenario={dialog.scenario} />;
    case "narrative":
      return <NarrativeDialog scenario={dialog.scenario} />;
    case "colour":
      return <ColourDialog scenario={dialog.scenario} />;
    case "delete":
      return <DeleteDialog scenario={dialog.scenario} />;
    case "chart-variable":
      return <ChartVariableDialog chart={dialog.chart} />;
    case "indicator-variable":
      return <IndicatorVariableDialog indicator={dialog.indicator} />;
    case "conflict":
      return <ConflictDialog state={dialog.state} onAnswer={dialog.answer} />;
    case "discard":
      return <DiscardDialog onGo={dialog.then} />;
    case "revert":
      return <RevertDialog onGo={dialog.then} />;
    case "long-run":
      return <LongRunDialog />;
    case "difference":
      return <DifferenceDialog other={dialog.other} />;
    case "versions":
      return <VersionsDialog />;
    case "palette":
      return <Palette />;
    case "keys":
      return <KeysDialog />;
  }
}
