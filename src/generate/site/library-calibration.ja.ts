/** Japanese of the docstrings of calibrations, by their English. */
export const calibrationInJapanese: Readonly<Record<string, string>> = {
  "Renders the calibrations of recordings as text.": "記録の校正の表示をテキストにする。",
  "Files of calibrations that no declaration names.": "宣言にない校正のファイル。",
  "Whether to tell how cameras are calibrated: the rules of calibration are then run.":
    "カメラの校正を示すかどうか。示すときは校正の規則を実行する。",
};
