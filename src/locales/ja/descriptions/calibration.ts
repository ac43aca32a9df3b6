/** Calibrations: records, values, files, facts, the view of them, and parameters of their rules. */
export const calibration: Readonly<Record<string, string>> = {
  "What is known of one calibration.": "一つの校正について分かっていること。",
  "Id of the record.": "記載の id。",
  "What was calibrated. `camera-intrinsics`: how a camera sees. `camera-camera`, `camera-imu`, `lidar-camera`, `lidar-imu`: where one sensor sits on the other, and the shift of their stamps. `hand-eye`: a camera on an arm or beside it. `imu-noise`: the noise of an inertial unit. `robot-kinematics`: the joints and links of a robot. `force-torque`: bias and matrix of a force sensor.":
    "何を校正したか。`camera-intrinsics`：カメラの内部パラメーター。`camera-camera`、`camera-imu`、`lidar-camera`、`lidar-imu`：センサー同士の位置関係とタイムスタンプのずれ。`hand-eye`：アームに付けた、またはその脇に置いたカメラ。`imu-noise`：慣性計測装置の雑音。`robot-kinematics`：ロボットの関節とリンク。`force-torque`：力覚センサーのバイアスと行列。",
  "Taken as `calibrated` when left out.": "省くと `calibrated` とみなす。",
  "Topics that it is about: those of images and of their calibration, of inertial units, and so on.":
    "対象のトピック。画像とその校正値、慣性計測装置など。",
  "Frames that it is about.": "対象の座標系。",
  "Day on which it was found.": "求めた日。",
  "How it was found, such as `Kalibr, 6×6 April grid, 120 images`.":
    "求め方。例：`Kalibr, 6×6 April grid, 120 images`。",
  "When a calibration holds. Empty: until the next calibration.": "校正値の有効期間。空なら、次の校正まで。",
  "First day that it holds; its own date when left out.": "有効な最初の日。省くと、求めた日。",
  "Last day that it holds; until the next calibration when left out.": "有効な最後の日。省くと、次の校正まで。",
  "The residual of a calibration.": "校正の残差。",
  "What the calibration leaves unexplained, in `unit`.": "校正で説明できずに残った誤差。単位は `unit`。",
  "Its unit, such as `px`, `m` or `rad`.": "その単位。`px`、`m`、`rad` など。",
  "What it is of the residuals, such as `rms` or `max`; `rms` when left out.":
    "残差の統計量。`rms`、`max` など。省くと `rms`。",
  "A file that holds a calibration.": "校正値をもつファイル。",
  "Name of the file, which stands beside the recording.": "ファイルの名前。記録の隣に置く。",
  "SHA-256 of its bytes.": "そのバイト列の SHA-256。",
  "`kalibr-camchain`: cameras as Kalibr writes them. `kalibr-imu`: inertial units as Kalibr reads and writes them. `ros-camera-info`: one camera as camera_calibration and camera_info_manager of ROS write it. `other`: not read.":
    "`kalibr-camchain`：Kalibr の書くカメラの列。`kalibr-imu`：Kalibr の読み書きする慣性計測装置。`ros-camera-info`：ROS の camera_calibration と camera_info_manager の書くカメラ一台。`other`：読まない。",
  "The values of a calibration.": "校正値。",
  "The cameras, in the order of the chain.": "カメラ。連なりの順。",
  "What a calibration says of one camera.": "一台のカメラの校正値。",
  "Name of the camera, such as `cam0`.": "カメラの名前。`cam0` など。",
  "Topic of its images, where it is named.": "画像のトピック（示されている場合）。",
  "Optical frame of the camera, where it is named.": "カメラの光学座標系（示されている場合）。",
  "Projection, with the names of Kalibr. `pinhole`: fx, fy, cx, cy. `omni`: ξ, fx, fy, cx, cy. `ds` (double sphere): ξ, α, fx, fy, cx, cy. `eucm` (extended unified): α, β, fx, fy, cx, cy.":
    "投影モデル。名前は Kalibr に従う。`pinhole`：fx、fy、cx、cy。`omni`：ξ、fx、fy、cx、cy。`ds`（二重球）：ξ、α、fx、fy、cx、cy。`eucm`（拡張統一モデル）：α、β、fx、fy、cx、cy。",
  "Parameters of the model, in its order; ξ, α and β are bare numbers.":
    "モデルのパラメーター。モデルの順。ξ、α、β は無次元。",
  "Model of distortion: `radtan`, `equidistant`, `fov`, `none`, or a name of sensor_msgs.":
    "歪みモデル：`radtan`、`equidistant`、`fov`、`none`、または sensor_msgs の名前。",
  "Its coefficients, in its order.": "その係数。モデルの順。",
  "T_cn_cnm1: takes points of the camera before into this one; rows of a 4 by 4 matrix, translation in m.":
    "T_cn_cnm1：一つ前のカメラの点をこのカメラへ移す。4×4 行列の行の順、並進は m。",
  "T_cam_imu: takes points of the inertial unit into this camera; rows of a 4 by 4 matrix, translation in m.":
    "T_cam_imu：慣性計測装置の点をこのカメラへ移す。4×4 行列の行の順、並進は m。",
  "Added to a stamp of the camera, it gives the stamp of the inertial unit at the same instant (Kalibr's timeshift_cam_imu).":
    "カメラのタイムスタンプに加えると、同じ瞬間の慣性計測装置のタイムスタンプになる（Kalibr の timeshift_cam_imu）。",
  "The inertial units.": "慣性計測装置。",
  "What a calibration says of one inertial unit.": "一つの慣性計測装置の校正値。",
  "Topic of the inertial unit, where it is named.": "慣性計測装置のトピック（示されている場合）。",
  "Rate that the noise was found for.": "雑音を求めたときのレート。",
  "Noise density of the accelerometer in m/s²/√Hz.": "加速度計の雑音密度（m/s²/√Hz）。",
  "Random walk of its bias in m/s³/√Hz.": "そのバイアスのランダムウォーク（m/s³/√Hz）。",
  "Noise density of the gyroscope in rad/s/√Hz.": "ジャイロの雑音密度（rad/s/√Hz）。",
  "Random walk of its bias in rad/s²/√Hz.": "そのバイアスのランダムウォーク（rad/s²/√Hz）。",
  "Where frames sit in others.": "座標系同士の位置関係。",
  "Where one frame sits in another.": "一つの座標系の、別の座標系での位置。",
  "Frame that points are taken into.": "点の移り先の座標系。",
  "Frame that points are taken from: the one that is placed.": "点の移り元の座標系。位置を示される側。",
  "Rows of a 4 by 4 matrix, translation in m.": "4×4 行列の行の順、並進は m。",
  "`calibrated`: measured on this device. `nominal`: taken from a data sheet or a drawing. `self-calibrating`: the device corrects its values while it runs. `uncalibrated`: known not to be calibrated.":
    "`calibrated`：この装置で測定した。`nominal`：データシートや図面の値。`self-calibrating`：動作中に装置が自ら補正する。`uncalibrated`：校正していないと分かっている。",
  "What is known of the calibrations of sensors and robots.": "センサーとロボットの校正について分かっていること。",
  "A file of a calibration.": "校正のファイル。",
  "True where it was given by hand, and no record names it.": "どの記載にもなく、手で与えたファイルなら真。",
  "What it says; absent where it cannot be read.": "その内容。読めなければない。",
  "One calibration of a camera.": "カメラの一つの校正値。",
  "Model of distortion, cut at 100 letters.": "歪みモデル。100 文字で切る。",
  "The first coefficients of the model, at most 32.": "モデルの最初の係数。32 個まで。",
  "How many coefficients there are.": "係数の数。",
  "Camera matrix K; absent where the message has none.": "カメラ行列 K。メッセージになければない。",
  "Rotation R; absent where the message has none.": "回転 R。メッセージになければない。",
  "Projection matrix P; absent where the message has none.": "射影行列 P。メッセージになければない。",
  "Pixels that are joined along a row.": "行方向にまとめる画素の数。",
  "Pixels that are joined along a column.": "列方向にまとめる画素の数。",
  "Region of interest: left, top, width, height.": "関心領域：左、上、幅、高さ。",
  "Fields with a number that is NaN or infinite, which stands here as 0.":
    "NaN または無限大の値がある項目。ここではその値を 0 とする。",
  "Samples with this calibration.": "この校正値をもつサンプルの数。",
  "The first sample with it.": "それをもつ最初のサンプル。",
  "What the samples of a camera calibration say.": "カメラの校正値のサンプルの内容。",
  "The first different calibrations, in order of appearance.": "最初の何種類かの校正値。現れた順。",
  "How many different ones there are, counted up to 9.": "何種類あるか。9 まで数える。",
  "Samples whose calibration is not that of the one before; binning and region of interest may change freely.":
    "校正値が一つ前と異なるサンプル。ビニングと関心領域の変化は数えない。",
  "The files of calibrations that are declared or were given; absent where there are none.":
    "宣言された、または与えられた校正のファイル。なければない。",
  "A camera, as it is calibrated.": "校正の面から見た一台のカメラ。",
  "Topic of the calibration; of the images, where none is recorded.":
    "校正値のトピック。記録になければ画像のトピック。",
  "Topics of its images.": "その画像のトピック。",
  "How images were found to be those of a calibration. `declaration`: a record names both. `namespace`: they stand beside it. `frame`: they have its frame.":
    "画像と校正値を対応づけた根拠。`declaration`：記載が両方を示す。`namespace`：同じ名前空間にある。`frame`：座標系が同じである。",
  "Frame of the calibration, or of the images.": "校正値、または画像の座標系。",
  "The first calibration that is set, else the first; absent where none is recorded.":
    "設定済みの最初の校正値。なければ最初の校正値。記録になければない。",
  "What a record says of the camera.": "このカメラについての記載の値。",
  "Horizontal field of view by K, without distortion.": "K による水平視野角。歪みは含めない。",
  "Vertical field of view by K, without distortion.": "K による垂直視野角。歪みは含めない。",
  "Baseline by P: how far right of the first camera of the pair it is.":
    "P による基線長：対の第一のカメラからどれだけ右にあるか。",
  "Samples of the calibration.": "校正値のサンプルの数。",
  "How often it changes.": "変わる回数。",
  "Records of the declaration that name the camera.": "このカメラを示す、宣言の記載。",
  "What the rules of calibration find.": "校正の規則による指摘。",
  "How the cameras of a recording are calibrated.": "記録のカメラの校正。",
  "The cameras, by topic.": "カメラ。トピック順。",
  "Records of other things than the cameras above.": "上のカメラ以外についての記載。",
  "Files of calibrations that were read.": "読んだ校正のファイル。",
  "Findings of this class on the recording as a whole.": "記録全体についての、このクラスの指摘。",
  "How the cameras are calibrated; there where it was asked for.": "カメラの校正。求められたときにある。",
  "Why it asks for this, in a sentence.": "それを求める理由。一文。",
  "Kinds of which a record is asked for; `camera-intrinsics` of every camera.":
    "記載を求める種類。`camera-intrinsics` はすべてのカメラに求める。",
  "Kinds of which one at least is asked for.": "少なくとも一つを求める種類。",
  "Whether calibrations are asked for, as where images are to tell places.":
    "校正値を求めるかどうか。画像から位置を知る用途で求める。",
  "From so many changes on between two calibrations, they are taken for those of two cameras.":
    "二つの校正値の間でこの回数以上入れ替われば、二つのカメラのものとみなす。",
  "Largest value of an element that must be 0, as a part of the focal length.":
    "0 であるべき要素の最大の値。焦点距離に対する割合。",
  "Largest distance from the centre, as a part of width or height.": "中心からの最大の距離。幅または高さに対する割合。",
  "How near to a whole ratio of sizes both coordinates must be, for a calibration to count as that of another size.":
    "別の大きさの校正値とみなすために、両方の座標が整数比にどれだけ近い必要があるか。",
  "Largest difference of R·Rᵀ from the identity, and of the determinant from 1.":
    "R·Rᵀ と単位行列の差、および行列式と 1 の差の最大値。",
  "Largest difference of R·Rᵀ from the identity, of the determinant from 1, and of the last row.":
    "R·Rᵀ と単位行列の差、行列式と 1 の差、最終行の差の最大値。",
  "Largest difference of the ratios of widths and of heights, for a calibration to be one that was scaled.":
    "拡大・縮小した校正値とみなすための、幅の比と高さの比の最大の差。",
  "Longest baseline of a stereo pair.": "ステレオの基線長の最大値。",
  "Largest offset along the other axis, as a part of the first.":
    "もう一方の軸に沿ったオフセットの最大値。主な軸のオフセットに対する割合。",
  "Largest difference of the two, as a part of the distance.": "両者の最大の差。距離に対する割合。",
  "Largest distance of the two places.": "二つの位置の最大の距離。",
  "Largest angle between the two rotations.": "二つの回転の間の最大の角度。",
  "Largest difference of focal lengths and principal points, as a part of fx.":
    "焦点距離と主点の最大の差。fx に対する割合。",
  "Largest difference of a coefficient of distortion.": "歪み係数の最大の差。",
  "How far a day may reach beyond its hours in UTC: dates are those of the place.":
    "日付を UTC からどれだけ広げて解釈するか。日付は現地のものだからである。",
  "Largest difference of the shift that was found from the one that is declared.":
    "求めたずれと、宣言から導かれるずれの最大の差。",
};
