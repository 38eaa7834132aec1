import type { ComponentProps, ReactNode } from "react";
import type { CommandId, Target } from "../app/command.ts";
import { useCommand } from "./command-item.tsx";

interface Props extends Omit<ComponentProps<"button">, "value" | "type" | "onClick" | "disabled"> {
  readonly command: CommandId;
  /** What it is done to, where that is not what is chosen. */
  readonly target?: Target | undefined;
  /** Which of the command's choices. */
  readonly choice?: string | undefined;
  /** Not disabled where there is nothing to do: what was done last would take the focus with it. */
  readonly keepsFocus?: boolean;
  /** A double click is meant once. */
  readonly isOnce?: boolean;
  readonly children?: ReactNode;
}

/** A button that does a command of the list, and can be pressed while the command can be done. */
export function CommandButton({ command, target, choice, keepsFocus = false, isOnce = false, ...rest }: Props) {
  const { isPossible, run } = useCommand({ command, target });
  return (
    <button
      type="button"
      {...rest}
      {...(keepsFocus ? { "aria-disabled": !isPossible } : { disabled: !isPossible })}
      onClick={({ detail }) => (!isOnce || detail < 2) && run(choice)}
    />
  );
}
