import { Dialog } from "@base-ui/react/dialog";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslate } from "../app/use-translate.ts";
import { useApp, useAppStore } from "../store/context.tsx";
import { saveDraftAs } from "../store/document-actions.ts";
import { describeScenario, removeScenario } from "../store/scenario-actions.ts";
import { savedFile, scenarioName, selectedScenario } from "../store/selectors.ts";
import { openDialog } from "../store/view-actions.ts";
import { draftChips } from "../views/compare/draft-chips.ts";

function useScenario(id: string) {
  const scenario = useApp((state) => savedFile(state)?.scenarios.find((each) => each.id === id));
  const name = useApp((state) => (scenario ? scenarioName(state, scenario) : id));
  return { scenario, name };
}

interface FormProps {
  readonly title: string;
  readonly text?: string;
  readonly action: string;
  readonly isDisabled?: boolean;
  readonly children?: ReactNode;
  onSubmit(): void;
}

/** A question with its answer: the answer closes it. */
export function DialogForm({ title, text, action, isDisabled = false, children, onSubmit }: FormProps) {
  const t = useTranslate();
  const store = useAppStore();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
    openDialog(store, undefined);
  };
  return (
    <form onSubmit={submit}>
      <Dialog.Title>{title}</Dialog.Title>
      {text !== undefined && <Dialog.Description>{text}</Dialog.Description>}
      {children}
      <div className="actions">
        <Dialog.Close className="button">{t("app/cancel")}</Dialog.Close>
        <button type="submit" className="button primary" disabled={isDisabled}>
          {action}
        </button>
      </div>
    </form>
  );
}

/** Keep the unsaved changes as a scenario of their own; its name is proposed from the largest change. */
export function SaveScenarioDialog() {
  const t = useTranslate();
  const store = useAppStore();
  const scenario = useApp((state) => selectedScenario(state)?.id ?? "");
  const parent = useScenario(scenario).name;
  const proposal = useApp((state) => {
    const [chip] = draftChips(state, scenario);
    return chip ? proposedName(chip) : t("app/new-scenario");
  });
  const [name, setName] = useState(proposal);
  return (
    <DialogForm
      title={t("app/save-scenario-title")}
      text={t("app/save-scenario-text", { parent })}
      action={t("app/save-as-scenario")}
      isDisabled={name.trim() === ""}
      onSubmit={() => saveDraftAs(store, scenario, name.trim())}
    >
      <NameField label={t("app/scenario-name")} value={name} onChange={setName} />
    </DialogForm>
  );
}

/** The change in a few words; what its name ends with is not said again: “Extra public spending ¥4.5bn a year”. */
function proposedName({ label, to }: { readonly label: string; readonly to: string }): string {
  const [per] = / an? \w+$/.exec(to) ?? [];
  const name = per !== undefined && label.endsWith(per) ? label.slice(0, -per.length) : label;
  return to === "" ? name : `${name} ${to}`;
}

function NameField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
}) {
  return (
    <label className="field">
      <span className="visually-hidden">{label}</span>
      <input
        className="input"
        value={value}
        maxLength={200}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

/** The name in both languages; an empty one is left out. */
export function RenameDialog({ scenario: id }: { readonly scenario: string }) {
  const t = useTranslate();
  const store = useAppStore();
  const { scenario, name } = useScenario(id);
  const language = useApp((state) => state.view.language);
  const [zh, setZh] = useState(scenario?.name.zh ?? "");
  const [en, setEn] = useState(scenario?.name.en ?? "");
  const named = { ...(zh.trim() ? { zh: zh.trim() } : {}), ...(en.trim() ? { en: en.trim() } : {}) };
  const fields = [
    { key: "zh", label: t("app/name-zh"), value: zh, set: setZh },
    { key: "en", label: t("app/name-en"), value: en, set: setEn },
  ].sort((a) => (a.key === language ? -1 : 1));
  return (
    <DialogForm
      title={t("app/rename-title", { name })}
      action={t("app/save")}
      isDisabled={Object.keys(named).length === 0}
      onSubmit={() => describeScenario(store, id, { name: named })}
    >
      {fields.map((field) => (
        <label key={field.key} className="field">
          {field.label}
          <input
            className="input"
            lang={field.key === "zh" ? "zh-CN" : "en"}
            value={field.value}
            maxLength={200}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => field.set(event.target.value)}
          />
        </label>
      ))}
    </DialogForm>
  );
}

/** What a scenario is about, in the window's language. */
export function NarrativeDialog({ scenario: id }: { readonly scenario: string }) {
  const t = useTranslate();
  const store = useAppStore();
  const { scenario, name } = useScenario(id);
  const language = useApp((state) => state.view.language);
  const [text, setText] = useState(scenario?.narrative?.[language] ?? "");
  return (
    <DialogForm
      title={t("app/narrative-title", { name })}
      action={t("app/save")}
      onSubmit={() => describeScenario(store, id, { narrative: { ...scenario?.narrative, [language]: text.trim() } })}
    >
      <label className="field">
        <span className="visually-hidden">{t("app/about-scenario")}</span>
        <textarea
          className="input"
          rows={6}
          value={text}
          // What is written goes on from what stands there.
          onFocus={({ currentTarget: { value }, currentTarget }) =>
            currentTarget.setSelectionRange(value.length, value.length)
          }
          onChange={(event) => setText(event.target.value)}
        />
      </label>
    </DialogForm>
  );
}

/** Deleting is said in full first. */
export function DeleteDialog({ scenario: id }: { readonly scenario: string }) {
  const t = useTranslate();
  const store = useAppStore();
  const { name } = useScenario(id);
  return (
    <DialogForm
      title={t("app/delete-title", { name })}
      text={t("app/delete-text")}
      action={t("app/delete-confirm")}
      onSubmit={() => removeScenario(store, id)}
    />
  );
}
