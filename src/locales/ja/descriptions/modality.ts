/** Modalities, mappings, and what all content facts share. */
export const modality: Readonly<Record<string, string>> = {
  "A value that was measured, in the unit that `unit` names.": "測定値。単位は `unit` が示す。",
  "The least that is allowed, in the same unit.": "許される最小の値。同じ単位。",
  "The most that is allowed, in the same unit.": "許される最大の値。同じ単位。",
  "Unit of `measured`, `least` and `most`.": "`measured`、`least`、`most` の単位。",
  "What the payloads say; absent where no mapping is known for their type.":
    "ペイロードの内容。型に対する対応表がなければ、ない。",
  "What the samples of a stream are. `camera`: raw pixels. `compressed-camera`: one JPEG, PNG or other still image a sample. `video`: one coded picture of a video a sample. `camera-calibration`: intrinsics of a camera. `depth`: metres along the optical axis, for each pixel. `events`: brightness changes of an event camera. `point-cloud`: points of a lidar or depth camera. `laser-scan`: ranges of a sweep in a plane. `radar`: detections with range rate. `imu`: angular velocity and specific force. `magnetometer`: magnetic flux density. `joint-state`: measured joints. `pose`: position and orientation, such as of an end effector. `gripper`: opening and force of a gripper. `force-torque`: a wrench. `tactile`: contact pressures of a skin or fingertip. `audio`: sound. `gnss`: a satellite position. `odometry`: pose and velocity of a moving base. `transforms`: relations between frames. `time-reference`: readings of two clocks at one instant. `action`: what was commanded. `language`: instructions in words. `telemetry`: plain numbers, such as temperatures and voltages.":
    "ストリームのサンプルが何であるか。`camera`：画素のままの画像。`compressed-camera`：サンプルごとに JPEG、PNG などの静止画一枚。`video`：サンプルごとに符号化された動画の一コマ。`camera-calibration`：カメラの内部パラメーター。`depth`：画素ごとの光軸方向の距離（メートル）。`events`：イベントカメラの輝度変化。`point-cloud`：LiDAR や深度カメラの点群。`laser-scan`：平面を掃引した距離。`radar`：相対速度つきの検出。`imu`：角速度と比力。`magnetometer`：磁束密度。`joint-state`：測定された関節の状態。`pose`：手先などの位置と姿勢。`gripper`：グリッパーの開度と力。`force-torque`：力とトルク（レンチ）。`tactile`：皮膚や指先の接触圧。`audio`：音。`gnss`：衛星測位の位置。`odometry`：移動する台車の位置姿勢と速度。`transforms`：座標系の間の関係。`time-reference`：同じ瞬間の二つのクロックの読み。`action`：指令。`language`：言葉による指示。`telemetry`：温度や電圧など、ただの数値。",
  "`standard`: the mapping ships with Tasuki. `declared`: the declaration gives it.":
    "`standard`：対応表は Tasuki に含まれる。`declared`：宣言が示す。",
  "Samples whose values were read.": "値が読み取られたサンプルの数。",
  "Fields of the modality that the message definition lacks, though the mapping names them.":
    "対応表にあるのにメッセージ定義にない、モダリティの項目。",
  "What the payloads of a stream say. Facts of the stream's modality stand under its name; `image`, `pixels` and `picture` are those of images.":
    "ストリームのペイロードの内容。モダリティごとの測定結果は、その名の下にある。`image`、`pixels`、`picture` は画像の測定結果である。",
  "Where one field of a canonical sample comes from.": "標準サンプルの項目一つの出どころ。",
  "Where the values stand in the message, one path for each component: names joined by dots, `[3]` for one element of an array, `[]` for all of them, `a|b` where a field is named one way or the other.":
    "メッセージの中で値のある場所。成分ごとに一つのパスを書く。名前を点でつなぎ、`[3]` は配列の一要素、`[]` は全要素、`a|b` は項目名がどちらかであることを示す。",
  "Ours for theirs, where a value is one of a list, such as an encoding. Others stay as they are.":
    "符号化方式のように値が一覧から選ばれるとき、元の値に対する標準の値。ほかはそのまま。",
  "How messages of some types become samples of a modality.":
    "ある型のメッセージが、どのようにモダリティのサンプルになるか。",
  "Message types that it is for. In ROS `sensor_msgs/Imu` stands for `sensor_msgs/msg/Imu` too.":
    "対象となるメッセージの型。ROS では `sensor_msgs/Imu` が `sensor_msgs/msg/Imu` も表す。",
  "Our fields by name, and where each comes from.": "標準サンプルの項目名と、その出どころ。",
};
