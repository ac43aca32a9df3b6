/** Inertial measurement units. */
export const imu: Readonly<Record<string, string>> = {
  "What the samples of an inertial measurement unit say.": "慣性計測装置のサンプルの内容。",
  "Windows of half a second in which the unit lay still: the spread of each axis stayed small.":
    "装置が静止していた、つまり各軸のばらつきが小さかった 0.5 秒の区間の数。",
  "Median specific force along x, y and z in these windows.": "その区間での x、y、z 軸の比力の中央値。",
  "Median magnitude of the specific force in these windows.": "その区間での比力の大きさの中央値。",
  "A sample of an inertial measurement unit.": "慣性計測装置のサンプル。",
  "Angular velocity about the axes of the sensor.": "センサーの各軸まわりの角速度。",
  "Specific force along the axes of the sensor: +9.81 on the axis that points up, at rest.":
    "センサーの各軸に沿った比力。静止時、上を向く軸で +9.81 になる。",
  "Orientation of the sensor in the world, where the unit estimates one.":
    "装置が推定する場合の、世界座標系でのセンサーの姿勢。",
  "Covariance of the angular velocity; −1 first: not measured.": "角速度の共分散。先頭が −1 なら、測定していない。",
  "Covariance of the specific force; −1 first: not measured.": "比力の共分散。先頭が −1 なら、測定していない。",
  "Covariance of the orientation about x, y and z; −1 first: not measured.":
    "x、y、z 軸まわりの姿勢の共分散。先頭が −1 なら、測定していない。",
  "Largest difference from standard gravity, as a part of it.": "標準重力との最大の差。標準重力に対する割合。",
  "Below so many windows at rest nothing is said.": "静止区間がこの数より少なければ、判定しない。",
};
