import type { ReactNode } from "react";

/** The frame of the pages one sees before signing in: the name, one narrow sheet, nothing else. */
export function OutsideFrame({
  title,
  lede,
  children,
}: {
  title: string;
  lede?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <header className="top">
        <span className="wordmark">
          On<i>record</i>
        </span>
      </header>
      <main id="main" tabIndex={-1}>
        <div className="mx-auto max-w-[400px] mt-6 sm:mt-14">
          <div className="page-head">
            <h1>{title}</h1>
            {lede ? <p className="lede">{lede}</p> : null}
          </div>
          <div className="card">{children}</div>
        </div>
      </main>
    </>
  );
}
