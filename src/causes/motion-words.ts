/**
 * The causes of faults in what moving bodies, sound and words say.
 *
 * @module
 */
import type { CauseWords } from "./words.js";

export const motionCauses = {
  "angular-velocity-in-degrees": {
    says: { en: "the angular velocity is in degrees per second", ja: "角速度の単位が rad/s ではなく °/s である" },
    fix: { en: "Multiply by π/180 at the driver.", ja: "ドライバーで π/180 倍する。" },
  },
  "position-in-millimetres": {
    says: { en: "the position is in millimetres, not in metres", ja: "位置の単位が m ではなく mm である" },
    fix: { en: "Divide positions by 1000 at the source.", ja: "出力元で位置を 1000 で割る。" },
  },
  "velocity-in-millimetres": {
    says: {
      en: "the velocity is in millimetres per second, not in metres per second",
      ja: "速度の単位が m/s ではなく mm/s である",
    },
    fix: { en: "Divide velocities by 1000 at the source.", ja: "出力元で速度を 1000 で割る。" },
  },
  "gravity-sign-flipped": {
    says: { en: "the specific force has the wrong sign", ja: "比力の符号が逆である" },
    fix: {
      en: "At rest the axis that points up reads +9.81 m/s²: turn the sign of all three axes.",
      ja: "静止時、上を向く軸が +9.81 m/s² を示す。三軸の符号を反転する。",
    },
  },
  "axes-north-east-down": {
    says: {
      en: "the orientation is given in a world whose z axis points down (north, east, down)",
      ja: "姿勢が、z 軸が下を向く世界座標系（北・東・下）で与えられている",
    },
    fix: {
      en: "Convert orientation and axes to a world with z up (east, north, up) at the driver.",
      ja: "ドライバーで、姿勢と軸を z が上を向く座標系（東・北・上）に変換する。",
    },
  },
  "quaternion-scalar-first": {
    says: {
      en: "the quaternion is written w, x, y, z, not x, y, z, w",
      ja: "クォータニオンが x、y、z、w ではなく w、x、y、z の順である",
    },
    fix: { en: "Write the scalar last.", ja: "スカラー成分を最後に置く。" },
  },
  "orientation-unmarked": {
    says: {
      en: "there is no orientation, and the covariance does not say so with −1 first",
      ja: "姿勢がないのに、共分散の先頭の −1 で示されていない",
    },
    fix: {
      en: "Set the first element of `orientation_covariance` to −1 where no orientation is estimated.",
      ja: "姿勢を推定しない場合は `orientation_covariance` の先頭を −1 とする。",
    },
  },
  "field-in-microtesla": {
    says: { en: "the magnetic field is in microtesla, not in tesla", ja: "磁場の単位が T ではなく µT である" },
    fix: { en: "Multiply by 1e-6 at the driver.", ja: "ドライバーで 1e-6 倍する。" },
  },
  "field-in-gauss": {
    says: { en: "the magnetic field is in gauss, not in tesla", ja: "磁場の単位が T ではなくガウスである" },
    fix: { en: "Multiply by 1e-4 at the driver.", ja: "ドライバーで 1e-4 倍する。" },
  },
  "field-in-milligauss": {
    says: { en: "the magnetic field is in milligauss, not in tesla", ja: "磁場の単位が T ではなくミリガウスである" },
    fix: { en: "Multiply by 1e-7 at the driver.", ja: "ドライバーで 1e-7 倍する。" },
  },
  "field-in-nanotesla": {
    says: { en: "the magnetic field is in nanotesla, not in tesla", ja: "磁場の単位が T ではなく nT である" },
    fix: { en: "Multiply by 1e-9 at the driver.", ja: "ドライバーで 1e-9 倍する。" },
  },
  "field-normalised": {
    says: {
      en: "the magnetic field is a direction of length 1, not a flux density",
      ja: "磁場が磁束密度ではなく、長さ 1 の方向である",
    },
    fix: { en: "Record what the sensor measures, in tesla.", ja: "センサーの測定値を T で記録する。" },
  },
  "coordinates-swapped": {
    says: { en: "latitude and longitude are swapped", ja: "緯度と経度が入れ替わっている" },
    fix: { en: "Swap them at the driver.", ja: "ドライバーで入れ替える。" },
  },
  "coordinates-in-ten-millionths": {
    says: {
      en: "the coordinates are integers of 1e-7 degrees, not degrees",
      ja: "座標の単位が ° ではなく 1e-7° の整数である",
    },
    fix: { en: "Multiply by 1e-7 at the driver.", ja: "ドライバーで 1e-7 倍する。" },
  },
  "longitude-to-360": {
    says: {
      en: "the longitude counts from 0° to 360°, not from −180° to 180°",
      ja: "経度が −180° から 180° ではなく 0° から 360° で表されている",
    },
    fix: { en: "Take 360° off longitudes above 180°.", ja: "180° を超える経度から 360° を引く。" },
  },
  "temperature-in-kelvin": {
    says: {
      en: "the temperature is in kelvins where the message counts degrees Celsius",
      ja: "メッセージは ℃ で表すのに、温度が K で書かれている",
    },
    fix: { en: "Take 273.15 off at the driver.", ja: "ドライバーで 273.15 を引く。" },
  },
  "text-decoded-wrongly": {
    says: {
      en: "the text is UTF-8 that was read as Latin-1 or Windows-1252",
      ja: "UTF-8 の文字列が Latin-1 または Windows-1252 として読まれている",
    },
    fix: { en: "Read the source as UTF-8.", ja: "元の文字列を UTF-8 として読む。" },
  },
} as const satisfies Record<string, CauseWords>;
