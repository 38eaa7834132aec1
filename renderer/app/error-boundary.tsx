import { Component, type ReactNode } from "react";
import type { Language } from "../../i18n/catalogue.ts";
import { translate } from "../../i18n/translate.ts";
import { copyText } from "../platform/clipboard.ts";
import { LoadError } from "./loadable.tsx";
import "./message-page.css";

interface Props {
  readonly language: Language;
  readonly children: ReactNode;
  /** Show nothing in the place of what failed: somebody else says it. */
  readonly isQuiet?: boolean;
  onError?(error: Error): void;
  onRetry?(): void;
}

/** Our own mistakes end here: the rest of the window goes on. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | undefined }> {
  override state: { readonly error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown) {
    this.props.onError?.(error instanceof Error ? error : new Error(String(error)));
  }

  retry() {
    this.setState({ error: undefined });
    this.props.onRetry?.();
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const { language, isQuiet = false } = this.props;
    if (isQuiet) return null;
    const kind = error instanceof LoadError ? "load" : "crash";
    return (
      <div className="message-page" role="alert">
        <h1>{translate(language, `app/${kind}-title`)}</h1>
        <p>{translate(language, `app/${kind}-text`)}</p>
        <pre className="message-detail">{error.message}</pre>
        <div className="message-actions">
          <button type="button" className="button primary" onClick={() => this.retry()}>
            {translate(language, "app/retry")}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              copyText(`${error.message}\n${error.stack ?? ""}`).catch(() => undefined);
            }}
          >
            {translate(language, "app/copy-details")}
          </button>
        </div>
      </div>
    );
  }
}
