import { Menu } from "@base-ui/react/menu";
import type { ReactNode } from "react";
import { Icon } from "../app/icons.tsx";

/** A menu that an item of a menu opens. */
export function Submenu({
  label,
  isWide = false,
  children,
}: {
  readonly label: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className="menu-item">
        {label}
        <span className="end">
          <Icon name="right" size={14} />
        </span>
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className="positioner" sideOffset={2}>
          <Menu.Popup className={isWide ? "menu" : "menu narrow"}>{children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}
