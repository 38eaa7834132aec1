import { hueDashes, readDash } from "../../../scenarios/look.ts";
import { Icon } from "../../app/icons.tsx";
import { Swatch } from "../../app/swatch.tsx";
import { CommandItem, CommandSubmenu } from "../../controls/command-item.tsx";
import type { ScenarioRowModel } from "../../store/scenario-rows.ts";

function hueOf(value: string): number | undefined {
  const hue = /^s([1-8])$/.exec(value)?.[1];
  return hue === undefined ? undefined : Number(hue);
}

/** The colour of a scenario's line: one of eight, any other, or the one of its place in the list. */
export function ColourMenu({ row }: { readonly row: ScenarioRowModel }) {
  const { colour: own, dash } = row.look ?? {};
  const lineOf = (value: string) => {
    const colour = hueOf(value);
    if (colour === undefined) return null;
    const look = { colour, dash: dash ?? hueDashes[colour - 1] ?? [] };
    return <Swatch line={{ style: row.style, look }} width={36} />;
  };
  const target = { scenario: row.id };
  const other = (
    <>
      <div className="menu-separator" />
      <CommandItem
        command="scenario.other-colour"
        target={target}
        mark={<span className="check">{typeof own === "string" && <Icon name="check" size={14} />}</span>}
      />
    </>
  );
  return <CommandSubmenu command="scenario.colour" target={target} before={lineOf} after={other} />;
}

/** The dash of a scenario's line: one of eight, the one that the file writes, or the one that goes with its colour. */
export function DashMenu({ row }: { readonly row: ScenarioRowModel }) {
  const lineOf = (value: string) => {
    const dash = readDash(value);
    return dash && <Swatch line={{ style: row.style, look: { ...row.look, dash } }} width={48} />;
  };
  return <CommandSubmenu command="scenario.dash" target={{ scenario: row.id }} before={lineOf} />;
}
