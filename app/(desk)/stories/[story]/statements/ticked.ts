/** A ticked row as its box sends it: which statement, and the version that the list showed. */
export const ticked = {
  write: ({ id, version, number }: { id: string; version: number; number: number }) =>
    `${id} ${version} ${number}`,
  read: (value: FormDataEntryValue) => {
    const [itemId, version, number] = String(value).split(" ");
    return { itemId, version, number };
  },
};
