/** Japanese of the docstrings of annotations and their agreement, by their English. */
export const agreementInJapanese: Readonly<Record<string, string>> = {
  "Options of `agree()`.": "`agree()` のオプション。",
  "Width of the time bins that labels are compared on, in nanoseconds; 100 ms where it is left out.":
    "ラベルを比べる時間の刻みの幅。単位はナノ秒。省くと 100 ms。",
  "Says how far annotations of one recording agree, on every track and on the boxes of every place that they share. Throws a `TasukiError` where one cannot be read, or where they cannot be compared.":
    "一つの記録に対するアノテーションの一致度を、共通するすべてのトラックとすべての場所のボックスについて示す。読めないものがあるとき、または比べられないときは `TasukiError` を投げる。",
  "Renders a comparison of annotations as text.": "アノテーションの比較をテキストにする。",
};
