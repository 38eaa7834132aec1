import { Menu } from "@base-ui/react/menu";
import type { ReactNode } from "react";

interface Props {
  /** A `Menu.Trigger`. */
  readonly trigger: ReactNode;
  /** The edge of the trigger at which it stands. */
  readonly align?: "start" | "end";
  /** Pixels between them. */
  readonly gap?: number;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A menu that opens below its trigger. */
export function DropMenu({ trigger, align = "end", gap = 4, className = "menu", children }: Props) {
  return (
    <Menu.Root>
      {trigger}
      <Menu.Portal>
        <Menu.Positioner className="positioner" align={align} sideOffset={gap}>
          <Menu.Popup className={className}>{children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
