import { type HouseStyle, houseStyleSchema, type Order } from "@/lib/interchange/model-style";
import ap from "@/lib/interchange/styles/ap.json";
import guardian from "@/lib/interchange/styles/guardian.json";
import plain from "@/lib/interchange/styles/plain.json";

/** The style where none is chosen: it changes nothing about words, names and titles. */
export const PLAIN: HouseStyle = houseStyleSchema.parse(plain);

/** The styles that come with Onrecord, the plain one first. A newsroom's own stand in a folder beside them. */
export const BUILT_IN: readonly HouseStyle[] = [
  PLAIN,
  houseStyleSchema.parse(ap),
  houseStyleSchema.parse(guardian),
];

/** A style with another order of attribution than its own; with its own where none is asked for. */
export function inOrder(style: HouseStyle, order: Order | null): HouseStyle {
  return order && order !== style.order ? { ...style, order } : style;
}
