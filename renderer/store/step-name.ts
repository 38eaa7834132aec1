/** What a step did, as data; its words are made in the reader's language when they are shown. */
export type StepName =
  | {
      readonly kind: "set";
      readonly scenario: string;
      readonly variable: string;
      readonly element?: string;
      /** Absent for values that are not single numbers. */
      readonly from?: number;
      readonly to?: number;
    }
  | { readonly kind: "reset"; readonly scenario: string; readonly variable?: string }
  | { readonly kind: "store-draft" | "drop-draft"; readonly scenario: string }
  | {
      readonly kind:
        | "rename-scenario"
        | "delete-scenario"
        | "move-scenario"
        | "set-parent"
        | "describe-scenario"
        | "style-scenario";
      /** Its name at that time: the scenario may be gone when the step is shown. */
      readonly name: string;
    }
  | {
      readonly kind: "add-scenario";
      readonly name: string;
      /** What it was made of, where that is a scenario. */
      readonly from?: string;
    }
  /** Several cells of the grid at once. */
  | { readonly kind: "paste" | "fill" | "clear" | "import"; readonly count: number }
  | { readonly kind: "source"; readonly variable: string }
  | { readonly kind: "columns" | "column-widths" }
  | { readonly kind: "charts" }
  | {
      readonly kind: "add-indicator" | "replace-indicator" | "move-indicator" | "remove-indicator";
      readonly variable: string;
    }
  | { readonly kind: "mend" }
  /** An earlier version of the document, of some moment. */
  | { readonly kind: "version"; readonly savedAt: string }
  | { readonly kind: "edit"; readonly count: number };
