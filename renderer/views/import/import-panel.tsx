import { Icon } from "../../app/icons.tsx";
import { useTranslate } from "../../app/use-translate.ts";
import { useApp } from "../../store/context.tsx";
import "./import.css";

/** At the left of the report: which file it is, and that it stays as it is. */
export function ImportPanel() {
  const t = useTranslate();
  const name = useApp((state) => state.document.source?.name ?? "");
  const product = useApp((state) => state.document.model?.product ?? state.document.model?.vendor ?? "");
  const size = useApp((state) => state.document.size);
  const kilobytes = t("app/import-kilobytes", { size: Math.max(1, Math.round(size / 1024)) });
  return (
    <aside className="panel panel-left import-panel" aria-label={t("app/import-heading")}>
      <div className="panel-heading">
        <h2>{t("app/import-heading")}</h2>
      </div>
      <div className="import-file">
        <Icon name="file" />
        <div>
          <div className="import-name">{name}</div>
          <div className="import-size n">{product === "" ? kilobytes : `${product} · ${kilobytes}`}</div>
        </div>
      </div>
      <p className="import-hint">{t("app/import-untouched")}</p>
    </aside>
  );
}
