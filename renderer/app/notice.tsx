import { useEffect, useState } from "react";
import { patch } from "../store/app-store.ts";
import { useApp, useAppStore } from "../store/context.tsx";
import { Icon } from "./icons.tsx";
import { useTranslate } from "./use-translate.ts";

const milliseconds = { plain: 4_000, error: 12_000 } as const;

/** One sentence over the foot of the window; it goes by itself, but not while it is pointed at or has the focus. */
export function NoticeBar() {
  const t = useTranslate();
  const store = useAppStore();
  const notice = useApp((state) => state.view.notice);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!notice || isHeld) return;
    const clock = setTimeout(() => patch(store, "view", { notice: undefined }), milliseconds[notice.tone]);
    return () => clearTimeout(clock);
  }, [notice, isHeld, store]);
  return (
    <div
      aria-live="polite"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {notice && (
        <div className="notice" data-tone={notice.tone}>
          <span>{notice.text}</span>
          <button
            type="button"
            className="icon-button small"
            aria-label={t("app/close")}
            onClick={() => {
              setHeld(false);
              patch(store, "view", { notice: undefined });
            }}
          >
            <Icon name="x" size={14} />
          </button>
        </div>
      )}
    </div>
  );
}
