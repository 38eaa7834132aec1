import { useEffect } from "react";
import { patch } from "../store/app-store.ts";
import { useApp, useAppStore } from "../store/context.tsx";
import { Icon } from "./icons.tsx";
import { useTranslate } from "./use-translate.ts";

const milliseconds = { plain: 4_000, error: 12_000 } as const;

/** One sentence over the foot of the window; it goes by itself. */
export function NoticeBar() {
  const t = useTranslate();
  const store = useAppStore();
  const notice = useApp((state) => state.view.notice);
  useEffect(() => {
    if (!notice) return;
    const clock = setTimeout(() => patch(store, "view", { notice: undefined }), milliseconds[notice.tone]);
    return () => clearTimeout(clock);
  }, [notice, store]);
  return (
    <div aria-live="polite" role="status">
      {notice && (
        <div className="notice" data-tone={notice.tone}>
          <span>{notice.text}</span>
          <button
            type="button"
            className="icon-button small"
            aria-label={t("app/close")}
            onClick={() => patch(store, "view", { notice: undefined })}
          >
            <Icon name="x" size={14} />
          </button>
        </div>
      )}
    </div>
  );
}
