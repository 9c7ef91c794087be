type Props = {
  /** The words to the letter. Never cut. */
  children: string;
  lang?: string | undefined;
  size?: "row" | "large";
  /** Where it stands, as an address, for machines. */
  cite?: string | undefined;
};

/** Words as they stand: reading serif, white space kept, their own direction and language. */
export function QuoteBlock({ children, lang, size = "row", cite }: Props) {
  return (
    <blockquote className={size === "large" ? "q large" : "q"} dir="auto" lang={lang} cite={cite}>
      {children}
    </blockquote>
  );
}
