import { Menu } from "@base-ui/react/menu";
import type { ReactNode } from "react";
import type { CommandId, Target } from "../app/command.ts";
import { choicesOf, commandOf, obstacleTo, runCommand } from "../app/commands.ts";
import { Icon } from "../app/icons.tsx";
import { keyWords } from "../app/keyboard.ts";
import { useSession } from "../app/session.ts";
import { useTranslate } from "../app/use-translate.ts";
import { useApp } from "../store/context.tsx";
import { Submenu } from "./submenu.tsx";

interface CommandProps {
  readonly command: CommandId;
  /** What it is done to, where that is not what is chosen. */
  readonly target?: Target | undefined;
}

/** Whether a command can be done now, what keeps it from being done, and the doing of it. */
export function useCommand({ command, target }: CommandProps) {
  const session = useSession();
  const obstacle = useApp((state) => obstacleTo(state, command, target));
  return {
    isPossible: obstacle === undefined,
    obstacle,
    run: (value?: string) => runCommand(session, command, target, value),
  };
}

interface ItemProps extends CommandProps {
  /** Other words than the command's own: “以图看” where it leads back. */
  readonly label?: string | undefined;
  /** The place before the words, where the menu has one: empty, or a tick. */
  readonly mark?: ReactNode;
  readonly attributes?: { readonly "data-tab"?: string; readonly "aria-current"?: "page" | undefined };
}

/** A command in a menu, by its short name and with its keys. */
export function CommandItem({ command, target, label, mark, attributes }: ItemProps) {
  const t = useTranslate();
  const isMac = useApp((state) => state.view.isMac);
  const { isPossible, obstacle, run } = useCommand({ command, target });
  const { brief, label: own, keys } = commandOf(command);
  const words = brief ?? own;
  return (
    <Menu.Item
      className="menu-item"
      disabled={!isPossible}
      title={obstacle && t(obstacle)}
      onClick={() => run()}
      {...attributes}
    >
      {mark}
      {label ?? (words && t(words))}
      {keys !== undefined && <kbd className="keys">{keyWords(keys, isMac)}</kbd>}
    </Menu.Item>
  );
}

interface ChoicesProps extends CommandProps {
  /** What stands before the words of one: its line. */
  readonly before?: (value: string) => ReactNode;
}

/** What a command offers, in a menu: one of it is chosen. */
export function CommandChoices({ before, ...props }: ChoicesProps) {
  const language = useApp((state) => state.view.language);
  const { run } = useCommand(props);
  const choices = useChoices(props);
  return (
    <Menu.RadioGroup value={choices.find(({ isChosen }) => isChosen)?.value ?? null} onValueChange={run}>
      {choices.map(({ value, words, isChosen }) => (
        <Menu.RadioItem key={value} value={value} className="menu-item" closeOnClick>
          <span className="check">{isChosen && <Icon name="check" size={14} />}</span>
          {before?.(value)}
          <span className="truncate">{words[language]}</span>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

/** What a command turns on and off, in a menu: any number of it are on. */
export function CommandToggles(props: CommandProps) {
  const language = useApp((state) => state.view.language);
  const { run } = useCommand(props);
  return useChoices(props).map(({ value, words, isChosen }) => (
    <Menu.CheckboxItem key={value} className="menu-item" checked={isChosen} onCheckedChange={() => run(value)}>
      <span className="check">{isChosen && <Icon name="check" size={14} />}</span>
      {words[language]}
    </Menu.CheckboxItem>
  ));
}

/** A menu that an item of a menu opens, with what a command offers; `after` stands below. */
export function CommandSubmenu({
  isWide = false,
  after,
  ...props
}: ChoicesProps & { readonly isWide?: boolean; readonly after?: ReactNode }) {
  const t = useTranslate();
  const { brief, label } = commandOf(props.command);
  const words = brief ?? label;
  return (
    <Submenu label={words ? t(words) : ""} isWide={isWide}>
      <CommandChoices {...props} />
      {after}
    </Submenu>
  );
}

/** Menus are open for moments: while they are, they follow everything. */
function useChoices({ command, target }: CommandProps) {
  const state = useApp((each) => each);
  return choicesOf(state, command, target);
}
