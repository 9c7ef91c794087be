/** A figure as it reads: "17", "at least 145", "up to 20", "10 to 15", "not stated". */
export function figureWords({
  low,
  high,
  qualifier,
  currency,
}: {
  low: number | null;
  high: number | null;
  qualifier?: string;
  currency?: string | null;
}): string {
  const write = (value: number) => `${currency ? `${currency} ` : ""}${value.toLocaleString("en-GB")}`;
  if (low === null && high === null) return "no number";
  if (low !== null && high !== null && low !== high) return `${write(low)} to ${write(high)}`;
  if (qualifier === "more than" && low !== null) return `${write(low)} or more`;
  if (low === null && high !== null) return `${qualifier === "nearly" ? "nearly" : "up to"} ${write(high)}`;
  if (high === null && low !== null) return `at least ${write(low)}`;
  return `${qualifier === "about" || qualifier === "nearly" ? `${qualifier} ` : ""}${write(low ?? 0)}`;
}
