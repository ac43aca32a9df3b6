import type { Phrases } from "../../phrase-book.js";

/** Calibrations: files, and why something of them is not checked. */
export const calibrationPhrases: Phrases = {
  "its keys are those of no known calibration": "既知の校正ファイルのキーがない",
  "{1} is no mapping of keys": "{1} がキーと値の組でない",
  "{1}: {2} is no number": "{1}：{2} が数でない",
  "{1}: {2} is no text": "{1}：{2} が文字列でない",
  "{1}: {2} is no list of numbers": "{1}：{2} が数の列でない",
  "{1}: {2} is no 4 by 4 matrix of numbers": "{1}：{2} が 4×4 の数の行列でない",
  "it has more than {1} entries": "項目が {1} 件を超える",
  "it has no camera `cam0`": "カメラ `cam0` がない",
  "{1}: the camera model is not known": "{1}：カメラモデルが知られていない",
  "{1}: intrinsics has {2} numbers, and {3} needs {4}": "{1}：intrinsics の数が {2} 個だが、{3} には {4} 個要る",
  "{1}: the distortion model is not known": "{1}：歪みモデルが知られていない",
  "{1}: distortion_coeffs has {2} numbers, and {3} needs {4}":
    "{1}：distortion_coeffs の数が {2} 個だが、{3} には {4} 個要る",
  "{1}: resolution is no width and height": "{1}：resolution が幅と高さでない",
  "{1}: timeshift_cam_imu is longer than a day": "{1}：timeshift_cam_imu が一日より長い",
  "{1}: {2} is missing": "{1}：{2} がない",
  "{1}: {2} is not above 0": "{1}：{2} が正でない",
  "image_width and image_height are missing": "image_width と image_height がない",
  "camera_matrix: data has {1} numbers, and 9 are needed": "camera_matrix：data の数が {1} 個だが、9 個要る",
  "it is not valid YAML": "正しい YAML でない",
  "several images stand beside the calibration, and none has its frame":
    "校正値の隣に画像が複数あり、座標系が同じものがない",
  "several calibrations have the frame of the image": "画像と座標系が同じ校正値が複数ある",
  "nothing tells which files stand beside the recording": "記録の隣にどのファイルがあるか分からない",
  "no static transforms join the frames of the calibration": "校正値の座標系が静的な変換でつながっていない",
  "the size of the images is not known": "画像の大きさが分からない",
  "the times of the log are no dates": "記録時刻が日付でない",
  "no static transform is known between the cameras of the pair": "対のカメラの間の静的な変換が分からない",
  "it cannot be told which inertial unit the shift is of": "どの慣性計測装置とのずれか特定できない",
  "{1} m": "{1} m",
  "Tx {1}, Ty {2}": "Tx {1}、Ty {2}",
};
