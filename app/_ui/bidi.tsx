/** Text that people entered, kept from disturbing the order of what stands around it; its own direction, its language if known. */
export function Bidi({ children, lang }: { children: string; lang?: string | undefined }) {
  return (
    <bdi dir="auto" lang={lang}>
      {children}
    </bdi>
  );
}
