/** What a conversion of labels loses. */
export const labelLosses: Readonly<Record<string, string>> = {
  "What was lost. `…-dropped`: it is not there any more. `…-unnamed`: it is kept under names that only we know; programs that know the format alone pass it over. `coordinates-rounded`: the last digit of a coordinate may differ. `geometry-interval-shortened`: other programs see a geometry at the start of its interval alone. `interval-unplaced`: an interval that no frame lies in.":
    "失われたもの。`…-dropped`：残っていない。`…-unnamed`：本仕様だけの名前で残してあり、その形式しか知らないプログラムは読み飛ばす。`coordinates-rounded`：座標の最後の桁が変わることがある。`geometry-interval-shortened`：他のプログラムには、区間の始まりの図形だけが見える。`interval-unplaced`：どのフレームも入らない区間。",
  "How often, and where first.": "何回、最初はどこか。",
  "Something that a conversion of labels lost.": "ラベルの変換で失われたもの。",
};
